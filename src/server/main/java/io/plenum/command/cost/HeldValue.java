package io.plenum.command.cost;

import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.OverrideState;
import io.plenum.point.PointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that an override holds at a point.
 *
 * @param value in the unit of the point
 * @param before what counted before, in the unit of the point; null where that is not known
 * @param since when it was ordered, or was found first (UTC)
 * @param counts whether it counts at the controller, as far as is known
 */
public record HeldValue(
        PointId point, double value, @Nullable Double before, Instant since, boolean counts) {

    public static HeldValue of(CommandOverride override) {
        return new HeldValue(
                override.point(),
                override.value(),
                override.before(),
                override.since(),
                override.state() == OverrideState.HELD || override.state() == OverrideState.RELEASING);
    }

    public static HeldValue of(ForeignOverride override) {
        return new HeldValue(override.point(), override.value(), null, override.firstSeen(), true);
    }
}
