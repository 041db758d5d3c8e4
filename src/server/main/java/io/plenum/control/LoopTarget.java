package io.plenum.control;

import io.plenum.control.loop.ShedStage;
import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * A point that a loop may write.
 *
 * @param resolution a change by less is not worth a write; in the unit of loops
 * @param stage in which it is given up for less power; null in loops that limit no demand
 */
public record LoopTarget(
        Point point, double resolution, @Nullable ShedStage stage) {

    LoopTarget(Point point, double resolution) {
        this(point, resolution, null);
    }

    /** What is written for a value of the loop, in the point's own unit and without digits that nobody needs. */
    public double command(double wanted) {
        double value = LoopUnits.conversion(point).invert(wanted);
        double step = Math.pow(10, Math.floor(Math.log10(smallestChange() / 10)));
        // Binary fractions do not show on screens.
        return Math.round(Math.round(value / step) * step * 1000) / 1000.0;
    }

    /** A change by less is not worth a write; in the point's own unit. */
    public double smallestChange() {
        return resolution / Math.abs(LoopUnits.conversion(point).factor());
    }
}
