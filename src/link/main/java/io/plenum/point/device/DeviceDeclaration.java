package io.plenum.point.device;

import io.plenum.point.PointKind;
import java.util.List;
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
 * @param stateTexts names of the states 1, 2, …, as discovery reads them; empty where there are none or nobody has asked
 */
public record DeviceDeclaration(
        String type,
        boolean number,
        @Nullable PointKind kind,
        String unit,
        int states,
        @Nullable ValueRange range,
        List<String> stateTexts) {

    /** More are no names for people. */
    private static final int MOST_TEXTS = 256;

    private static final int LONGEST_TEXT = 80;

    /** Of a device that names no range. */
    public DeviceDeclaration(String type, boolean number, @Nullable PointKind kind, String unit, int states) {
        this(type, number, kind, unit, states, null, List.of());
    }

    /** Of a device that names no states. */
    public DeviceDeclaration(
            String type,
            boolean number,
            @Nullable PointKind kind,
            String unit,
            int states,
            @Nullable ValueRange range) {
        this(type, number, kind, unit, states, range, List.of());
    }

    public DeviceDeclaration withRange(@Nullable ValueRange named) {
        return new DeviceDeclaration(type, number, kind, unit, states, named, stateTexts);
    }

    /** With so many of the names, and so much of each, as anybody reads. */
    public DeviceDeclaration withStateTexts(List<String> names) {
        List<String> bounded = names.stream()
                .limit(MOST_TEXTS)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_TEXT)))
                .toList();
        return new DeviceDeclaration(type, number, kind, unit, states, range, bounded);
    }
}
