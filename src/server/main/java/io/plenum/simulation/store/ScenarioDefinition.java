package io.plenum.simulation.store;

import io.plenum.simulation.Change;
import io.plenum.simulation.WeatherChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario as somebody wants it; nothing of it is checked yet. */
public record ScenarioDefinition(
        @Nullable String name,
        boolean shared,
        @Nullable List<Change> changes,
        @Nullable WeatherChoice weather) {}
