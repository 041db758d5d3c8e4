package io.plenum.recommendation;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.site.BuildingModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What history tells of a building, for whoever learns from it. Every call may throw {@code DataAccessException}. */
public interface BuildingEvidence {

    /** The beginning of the first whole day of its history, in its zone; null without one. */
    @Nullable
    Instant firstDay(BuildingModel building);

    /**
     * Means of quarters of an hour, with the prices there are.
     *
     * @param from a whole quarter of an hour
     */
    Evidence of(BuildingModel building, Instant from, Instant to);
}
