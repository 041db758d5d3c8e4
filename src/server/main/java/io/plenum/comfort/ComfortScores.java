package io.plenum.comfort;

import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Scores of comfort from the hours of the past in which people were there. Every call may throw Spring's {@code
 * DataAccessException} while the database is away, and {@link io.plenum.web.RequestProblem} for a period that is empty or too long.
 */
public interface ComfortScores {

    /** The longest period. */
    Duration LONGEST = Duration.ofDays(92);

    /**
     * The floors of a model from the lowest to the highest.
     *
     * @param model what is looked at: only points in it count
     * @param from rounded down to a whole hour
     * @param to not included; hours that are not over yet do not count
     */
    List<FloorScore> floors(SiteModel model, Instant from, Instant to);

    /** As {@link #floors}, of each room whose temperature is measured; the one with the most bad hours first. */
    List<SpaceScore> spaces(SiteModel model, Instant from, Instant to);
}
