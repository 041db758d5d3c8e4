package io.plenum.simulation.rest;

import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SimulationRun;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A run over HTTP. Times are UTC.
 *
 * @param scenario number of the scenario
 * @param progress 0 to 1
 * @param ran the scenario as it was then
 * @param result null unless it is done
 * @param error why it failed, in the caller's language; null where it has not
 */
record SimulationRunItem(
        long id,
        long scenario,
        RunState state,
        double progress,
        Scenario ran,
        Instant asked,
        String askedBy,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable ScenarioResult result,
        @Nullable String error) {

    static SimulationRunItem of(SimulationRun run, double progress, MessageSource messages, Locale locale) {
        return new SimulationRunItem(
                run.id(),
                run.scenario(),
                run.state(),
                progress,
                run.ran(),
                run.asked(),
                run.askedBy(),
                run.started(),
                run.ended(),
                run.result(),
                run.error().isEmpty() ? null : messages.getMessage(run.error(), null, run.error(), locale));
    }
}
