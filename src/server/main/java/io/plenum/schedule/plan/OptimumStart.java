package io.plenum.schedule.plan;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much earlier occupied entries begin, so that a room has its temperature when people come.
 *
 * @param sensor key of the point that measures the temperature of the room that needs longest
 * @param target what it shall have then, in the unit of the sensor; null where the value of the entry says it
 * @param longest minutes: earlier than this before people come it never begins
 * @param fixed minutes: so much earlier as long as nothing has been learnt
 */
public record OptimumStart(String sensor, @Nullable Double target, int longest, int fixed) {

    public OptimumStart {
        Objects.requireNonNull(sensor, "sensor");
    }

    /** Never begins earlier than this. */
    public Duration longestLead() {
        return Duration.ofMinutes(longest);
    }
}
