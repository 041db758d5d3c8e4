package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.Collection;

/** How many points are live, how many are not, and why. A point that was never heard of counts as down. */
record PointCounts(int live, int stale, int down, int fault, int overridden) {

    static PointCounts of(Collection<Point> points, CurrentValues values) {
        int[] counts = new int[Quality.values().length];
        for (Point point : points) {
            CurrentValue value = values.of(point.id());
            counts[value == null ? Quality.DOWN.ordinal() : value.quality().ordinal()]++;
        }
        int live = 0;
        for (Quality quality : Quality.values()) {
            live += quality.isLive() ? counts[quality.ordinal()] : 0;
        }
        return new PointCounts(
                live,
                counts[Quality.STALE.ordinal()],
                counts[Quality.DOWN.ordinal()],
                counts[Quality.FAULT.ordinal()] + counts[Quality.DISABLED.ordinal()],
                counts[Quality.OVERRIDDEN.ordinal()]);
    }

    int dead() {
        return stale + down + fault;
    }

    boolean complete() {
        return dead() == 0;
    }
}
