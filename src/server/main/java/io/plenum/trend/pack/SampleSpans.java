package io.plenum.trend.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which samples are wanted: times of points, in the order of points and times. Times are microseconds since 1970 UTC. */
public final class SampleSpans {

    /** From an instant to before another. */
    record PointTimes(int point, long from, long to) {}

    private final List<PointTimes> spans = new ArrayList<>();
    private boolean uniform = true;

    /** The same time of all points. */
    public static SampleSpans of(Collection<Integer> points, long from, long to) {
        SampleSpans spans = new SampleSpans();
        points.stream().sorted().forEach(point -> spans.add(point, from, to));
        return spans;
    }

    /** Spans have to be added in the order of points and times, and must not overlap. */
    public void add(int point, long from, long to) {
        PointTimes last = spans.isEmpty() ? null : spans.getLast();
        uniform &= last == null || (last.point() != point && last.from() == from && last.to() == to);
        spans.add(new PointTimes(point, from, to));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether all points are wanted of the same time. */
    boolean isUniform() {
        return uniform;
    }

    /** Earliest start. */
    long from() {
        return spans.stream().mapToLong(PointTimes::from).min().orElse(0);
    }

    /** Latest end. */
    long to() {
        return spans.stream().mapToLong(PointTimes::to).max().orElse(0);
    }

    List<PointTimes> all() {
        return spans;
    }

    @Nullable
    PointTimes at(int index) {
        return index < spans.size() ? spans.get(index) : null;
    }
}
