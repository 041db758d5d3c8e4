package io.plenum.link.command;

import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * One change at a controller. The priority is that of BACnet's array, 7 to 16; protocols without one leave it alone. Values are in the
 * unit of the point; 0 and 1 for binary points, 1, 2, … for multi-state ones.
 */
public sealed interface PointWrite {

    /** 1 to 6 are of life safety and of the controllers themselves: nothing is written there. */
    int HIGHEST_PRIORITY = 7;

    int LOWEST_PRIORITY = 16;

    Point point();

    int priority();

    /** Commands the point. */
    record Hold(Point point, int priority, double value) implements PointWrite {}

    /**
     * Takes a command back, only where what was commanded still stands there: another value is somebody else's and stays.
     *
     * @param written what was commanded
     * @param before what the point had before, to which it returns where the protocol has no priorities; null leaves it as it is
     */
    record Release(
            Point point,
            int priority,
            double written,
            @Nullable Double before) implements PointWrite {}
}
