package io.plenum.schedule.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * How much earlier an occupied entry begins.
 *
 * @param learntFrom so many days; 0 where nothing has been learnt and the fixed lead counts
 * @param estimated whether it may still become another, since the temperature by which it is decided is not there yet
 */
public record LeadTime(Duration lead, int learntFrom, boolean estimated) {

    public static final LeadTime NONE = new LeadTime(Duration.ZERO, 0, false);

    /** Says it for an entry of a schedule. */
    @FunctionalInterface
    public interface Source {

        /** Every entry begins at its time. */
        Source NONE = (start, value) -> LeadTime.NONE;

        /**
         * Whoever is asked twice after the time at which it is decided says the same.
         *
         * @param start when people are there
         * @param value of the entry
         */
        LeadTime of(Instant start, double value);
    }
}
