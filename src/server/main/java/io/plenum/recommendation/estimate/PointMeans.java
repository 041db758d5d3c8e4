package io.plenum.recommendation.estimate;

import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/** Means of points over the steps of a period. */
@FunctionalInterface
public interface PointMeans {

    /**
     * @return the mean of each step in the point's own unit, NaN where nothing trustworthy was heard; null for a point without history.
     *     The array is shared and must not be changed
     */
    double @Nullable [] of(PointId point);
}
