package io.plenum.trend.life;

import java.time.Instant;

/**
 * A time in which one thing was known of a device.
 *
 * @param alive whether it answered; else it was asked and did not, or must not be asked
 */
record LifeInterval(Instant since, Instant until, boolean alive) {

    static LifeInterval at(Instant instant, boolean alive) {
        return new LifeInterval(instant, instant, alive);
    }

    LifeInterval until(Instant later) {
        return later.isAfter(until) ? new LifeInterval(since, later, alive) : this;
    }
}
