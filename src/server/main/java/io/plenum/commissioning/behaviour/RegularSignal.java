package io.plenum.commissioning.behaviour;

import java.time.Duration;
import java.time.Instant;

/**
 * Values of a point at equal steps, in its own unit.
 *
 * @param start time of the first value
 * @param values NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record RegularSignal(Instant start, Duration step, double[] values) {

    /** Below this, days cannot be told from nights. */
    static final Duration SHORTEST = Duration.ofDays(3);

    Instant time(int index) {
        return start.plus(step.multipliedBy(index));
    }

    /** Whether it is long enough, and mostly there. */
    boolean isEnough() {
        long there = java.util.Arrays.stream(values).filter(Double::isFinite).count();
        return step.multipliedBy(there).compareTo(SHORTEST) >= 0;
    }
}
