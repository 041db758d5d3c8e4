package io.plenum.recommendation;

import java.time.Instant;

/**
 * How the latest search for recommendations ended.
 *
 * @param at when it began
 * @param days of history that it found, without the one that is not whole
 */
public record LastAnalysis(Instant at, End end, double days) {

    /** Days of history without which nothing is said. */
    public static final int LEAST_DAYS = 7;

    /** Why it ended. */
    public enum End {
        THROUGH,
        LITTLE_HISTORY,
        FAILED
    }
}
