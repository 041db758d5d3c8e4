package io.plenum.twin;

import io.plenum.point.Sample;
import java.util.List;

/** The last value of every point, in memory. */
public interface CurrentValues extends PointValues {

    /** Takes newer samples; one that is older than the present value is ignored. */
    void update(List<Sample> samples);

    /** As {@link #update(List)}, of one. */
    default void update(Sample sample) {
        update(List.of(sample));
    }
}
