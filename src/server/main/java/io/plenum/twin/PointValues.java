package io.plenum.twin;

import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/** The values of points at one instant, the present or a past one. */
@FunctionalInterface
public interface PointValues {

    /** Null where the point was never heard of. */
    @Nullable
    CurrentValue of(PointId point);
}
