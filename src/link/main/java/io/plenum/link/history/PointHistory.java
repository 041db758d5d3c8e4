package io.plenum.link.history;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a controller has recorded of a point.
 *
 * @param samples in the order of time, judged and in the point's unit as live ones are
 * @param recorded in the order of time, within what was asked for; empty where nothing was recorded
 * @param until up to here the answer is complete: the end of what was asked for, or where to go on
 * @param problem why there is nothing, or not all of it; null where there is nothing to say
 */
public record PointHistory(
        PointId point,
        List<Sample> samples,
        List<RecordedSpan> recorded,
        Instant until,
        @Nullable Problem problem) {

    /** The controller keeps no record of this point, or not one that could be used. */
    public static PointHistory none(PointId point, Instant until, Problem problem) {
        return new PointHistory(point, List.of(), List.of(), until, problem);
    }
}
