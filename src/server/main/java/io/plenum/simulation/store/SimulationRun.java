package io.plenum.simulation.store;

import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a scenario. Times are UTC.
 *
 * @param scenario number of the scenario
 * @param ran the scenario as it was then
 * @param started null while it waits
 * @param ended null until it has ended
 * @param result null unless it is done
 * @param error key of the text that says why it failed; empty where it has not
 */
public record SimulationRun(
        long id,
        long scenario,
        RunState state,
        Scenario ran,
        Instant asked,
        String askedBy,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable ScenarioResult result,
        String error) {}
