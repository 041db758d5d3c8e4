package io.plenum.alarm.simulation;

import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alarm that a rule would have raised.
 *
 * @param returned null where it still stood at the end of the period
 * @param value of the point when it was raised, in its unit
 */
public record SimulatedAlarm(
        Point point, Instant raised, @Nullable Instant returned, double value) {

    /** How long it stood, as far as the period shows it. */
    public Duration stood(Instant end) {
        return Duration.between(raised, returned == null ? end : returned);
    }
}
