package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.util.Collection;
import java.util.Map;

/** Knows how far points can be commanded; the module of commands does. Returns at once. */
@FunctionalInterface
public interface PointCommandAccess {

    /** For whoever is at work; of each of these points, which they may see. */
    Map<PointId, CommandAccess> of(Collection<Point> points);
}
