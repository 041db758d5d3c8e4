package io.plenum.twin.rest;

import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A range of the past in whole steps.
 *
 * @param to after {@code from} by a whole number of steps
 */
record TimeRange(Instant from, Instant to, Duration step) {

    static final int MOST_STEPS = 1000;
    static final int MOST_CELLS = 500_000;

    private static final Duration LONGEST_STEP = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("1970-01-08T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws RequestProblem that names the parameter which makes no sense or asks for too much */
    static TimeRange of(Instant from, Instant to, Duration step, int points) {
        Instant begin = storable("from", from);
        Instant end = storable("to", to);
        if (step.compareTo(Duration.ofSeconds(1)) < 0 || step.compareTo(LONGEST_STEP) > 0 || step.toNanosPart() != 0) {
            throw RequestProblem.of("step", "twin.rest.step");
        }
        if (!end.isAfter(begin)) {
            throw RequestProblem.of("to", "twin.rest.order");
        }
        long steps = Duration.between(begin, end).dividedBy(step);
        if (steps > MOST_STEPS || steps * points > MOST_CELLS) {
            int most = Math.min(MOST_STEPS, MOST_CELLS / Math.max(1, points));
            throw RequestProblem.of("step", "twin.rest.too-many-steps", most);
        }
        return new TimeRange(begin, begin.plus(step.multipliedBy(steps)), step);
    }

    /** An instant that the store can hold; it counts microseconds. */
    static Instant storable(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw RequestProblem.of(field, "twin.rest.instant");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The part of it that lies before an instant. */
    TimeRange before(Instant now) {
        if (!to.isAfter(now)) {
            return this;
        }
        long steps = now.isAfter(from) ? Duration.between(from, now).dividedBy(step) : 0;
        return new TimeRange(from, from.plus(step.multipliedBy(steps)), step);
    }
}
