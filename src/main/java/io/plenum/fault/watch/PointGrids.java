package io.plenum.fault.watch;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Values of points minute by minute. */
@FunctionalInterface
public interface PointGrids {

    /**
     * @param from a whole minute
     * @return for each point its values from that minute on, in the point's own unit, NaN where nothing trustworthy was heard for a
     *     quarter of an hour; the arrays are shared and must not be changed
     */
    Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes);
}
