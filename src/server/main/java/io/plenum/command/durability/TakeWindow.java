package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;

/**
 * A time in which somebody may take a value back, at any moment of it alike.
 *
 * @param from UTC
 * @param to UTC, later than {@code from}
 * @param probability that it is taken where it stands at {@code from}, above 0 and below 1
 */
record TakeWindow(Instant from, Instant to, double probability, Holder.Kind taker) {

    /** Takes per second, as a constant hazard: a value survives the whole window with 1 − probability. */
    double hazard() {
        return -Math.log1p(-probability)
                / Math.max(1, Duration.between(from, to).toSeconds());
    }
}
