package io.plenum.simulation.rest;

import io.plenum.simulation.Change;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.store.SavedScenario;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario over HTTP.
 *
 * @param recommendation number of the recommendation that it became; null where it is none
 */
record ScenarioItem(
        long id,
        String site,
        String name,
        String owner,
        boolean shared,
        List<Change> changes,
        WeatherChoice weather,
        @Nullable Long recommendation,
        Instant changed,
        String changedBy) {

    static ScenarioItem of(SavedScenario one) {
        return new ScenarioItem(
                one.id(),
                one.site(),
                one.name(),
                one.owner(),
                one.shared(),
                one.scenario().changes(),
                one.scenario().weather(),
                one.recommendation(),
                one.changed(),
                one.changedBy());
    }
}
