package io.plenum.twin;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import org.jspecify.annotations.Nullable;

/** The last value of every point, in memory. */
public interface CurrentValues {

    /** Null where the point has never been heard of. */
    @Nullable
    CurrentValue of(PointId point);

    /** Takes a newer sample; an older one than the present value is ignored. */
    void update(Sample sample);
}
