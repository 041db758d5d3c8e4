package io.plenum.simulation.store;

import io.plenum.simulation.Scenario;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is kept.
 *
 * @param site key of the site that it is about
 * @param owner who has made it; what is not shared is theirs alone
 * @param recommendation number of the recommendation that it became; null where it is none
 */
public record SavedScenario(
        long id,
        String site,
        String name,
        String owner,
        boolean shared,
        Scenario scenario,
        @Nullable Long recommendation,
        Instant created,
        Instant changed,
        String changedBy) {}
