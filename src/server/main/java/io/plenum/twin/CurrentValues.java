package io.plenum.twin;

import io.plenum.point.Sample;

/** The last value of every point, in memory. */
public interface CurrentValues extends PointValues {

    /** Takes a newer sample; an older one than the present value is ignored. */
    void update(Sample sample);
}
