package io.plenum.point.device;

import io.plenum.point.PointKind;
import org.jspecify.annotations.Nullable;

/**
 * What a device says about one of its objects or variables.
 *
 * @param type in the device's own words: {@code multi-state-input}, {@code Double}
 * @param number whether its value is a number or a truth at all
 * @param kind what the type means for a point; null where it means none of them, or leaves it open
 * @param unit symbol as people write it, empty where the device names none
 * @param states number of states, 0 where there are none or the device does not say
 * @param range what its values can be, null where the device does not say
 */
public record DeviceDeclaration(
        String type,
        boolean number,
        @Nullable PointKind kind,
        String unit,
        int states,
        @Nullable ValueRange range) {

    /** Of a device that names no range. */
    public DeviceDeclaration(String type, boolean number, @Nullable PointKind kind, String unit, int states) {
        this(type, number, kind, unit, states, null);
    }

    public DeviceDeclaration withRange(@Nullable ValueRange named) {
        return new DeviceDeclaration(type, number, kind, unit, states, named);
    }
}
