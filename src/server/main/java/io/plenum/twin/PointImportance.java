package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.site.role.DisplayOrder;
import java.util.Comparator;

/**
 * The order in which somebody who runs a building looks at the points of a room or of equipment: what is in alarm, how warm it
 * is and should be, the air, who is there, what runs, what valves and dampers do, then the rest.
 */
public final class PointImportance {

    /** The most important first, alike ones by name. */
    public static final Comparator<Point> FIRST = Comparator.comparingInt(PointImportance::rank)
            .thenComparing(Point::name)
            .thenComparing(Point::key);

    private PointImportance() {}

    /** 0 for what is looked at first. */
    public static int rank(Point point) {
        return DisplayOrder.rank(point);
    }

    /** From 0 for the least important to 1. */
    public static double share(Point point) {
        return 1 - rank(point) / (double) DisplayOrder.LAST;
    }
}
