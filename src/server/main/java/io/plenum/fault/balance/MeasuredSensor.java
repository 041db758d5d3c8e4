package io.plenum.fault.balance;

import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/** A sensor that has a part in balances. */
public record MeasuredSensor(Point point, SensorKind kind) {

    /** Null for a point that is missing or measures something else. */
    public static @Nullable MeasuredSensor of(@Nullable Point point) {
        SensorKind kind = point == null ? null : SensorKind.of(point);
        return point == null || kind == null ? null : new MeasuredSensor(point, kind);
    }

    public String key() {
        return point.key();
    }
}
