package io.plenum.recommendation.estimate;

import org.jspecify.annotations.Nullable;

/**
 * What to change on one point or piece of equipment.
 *
 * @param point key of the point, or of the equipment where the change is one of its program
 * @param what a word for the change, the last part of a message's key: {@code schedule.start}, {@code set-point}
 * @param from the value as found, in the point's own unit or hours of the day for schedules; null where unknown
 * @param to the value to set; null where the change is no number
 */
public record SettingChange(
        String point,
        String what,
        @Nullable Double from,
        @Nullable Double to) {}
