package io.plenum.point.device;

import org.jspecify.annotations.Nullable;

/**
 * What a device says that the values of one of its objects or variables can be, in its own unit; both ends included.
 *
 * @param low finite, and less than {@code high}
 */
public record ValueRange(double low, double high) {

    /** Stands for "no limit", as 3.4028235E38 does. */
    private static final double BEYOND_ALL = 1e30;
    /** Of the span: sensors may be off by so much at either end. */
    private static final double TOLERANCE = 0.02;

    /** Null where these are no limits: not finite, the wrong way round, both the same, or the ends of a number format. */
    public static @Nullable ValueRange of(double low, double high) {
        boolean limits = Math.abs(low) < BEYOND_ALL && Math.abs(high) < BEYOND_ALL && low < high;
        return limits ? new ValueRange(low, high) : null;
    }

    /** Whether a value lies in it, or as little outside as a sensor may be off. */
    public boolean holds(double value) {
        double slack = (high - low) * TOLERANCE;
        return value >= low - slack && value <= high + slack;
    }
}
