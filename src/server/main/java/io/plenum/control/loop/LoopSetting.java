package io.plenum.control.loop;

import io.plenum.control.input.UsageHours;

/**
 * How one loop was set up.
 *
 * @param low bounds of what it may want, in the unit of its main set point
 * @param hours in which people are there, for loops that depend on them
 */
public record LoopSetting(double low, double high, GuardRails rails, UsageHours hours) {

    /** What its kind has where nobody wants otherwise. */
    public static LoopSetting of(LoopKind kind) {
        return new LoopSetting(kind.least(), kind.most(), GuardRails.STANDARD, UsageHours.USUAL);
    }
}
