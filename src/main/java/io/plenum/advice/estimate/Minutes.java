package io.plenum.advice.estimate;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where the minutes of points are read; stored grids of the fault module fit as they are. */
@FunctionalInterface
public interface Minutes {

    /**
     * @param from a whole minute
     * @return for each point its values minute by minute from then on, in the point's own unit, NaN where nothing trustworthy was heard
     */
    Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes);
}
