package io.plenum.trend.availability;

import java.time.Instant;

/**
 * A time in which one thing was known of a device.
 *
 * @param alive whether it answered; else it was asked and did not, or must not be asked
 */
record AvailabilityInterval(Instant since, Instant until, boolean alive) {

    static AvailabilityInterval at(Instant instant, boolean alive) {
        return new AvailabilityInterval(instant, instant, alive);
    }

    AvailabilityInterval until(Instant later) {
        return later.isAfter(until) ? new AvailabilityInterval(since, later, alive) : this;
    }
}
