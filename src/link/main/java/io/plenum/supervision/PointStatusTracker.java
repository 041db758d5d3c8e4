package io.plenum.supervision;

import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands samples on and marks points whose values can no longer be trusted, so that the twin and the history both learn it.
 * The rule: <b>a value is live as long as its controller has confirmed it within the stale time.</b> Every sample confirms
 * its point, and a report of a device as UP or DEGRADED confirms all points of that device: unchanged values under a living subscription
 * send nothing. Points that were marked as down come back by a sample only.
 */
public final class PointStatusTracker implements SampleSink {

    private final Map<PointId, PointStatus> watches = new ConcurrentHashMap<>();
    private final SampleSink sink;
    private final Clock clock;

    public PointStatusTracker(SampleSink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    void watch(List<Point> points) {
        Instant now = clock.instant();
        points.forEach(point -> watches.computeIfAbsent(point.id(), id -> new PointStatus(point, now)));
    }

    @Override
    public void accept(Sample sample) {
        PointStatus watch = watches.get(sample.point());
        sink.accept(watch == null ? sample : watch.heard(sample, clock.instant()));
    }

    public void mark(List<Point> points, Quality quality) {
        mark(points, quality, null);
    }

    public void mark(List<Point> points, Quality quality, @Nullable QualityReason reason) {
        Instant now = clock.instant();
        points.forEach(point -> hand(watchOf(point).mark(quality, reason, now)));
    }

    /** The value of the point means something else than is shown. */
    void doubt(PointId point, QualityReason reason) {
        PointStatus watch = watches.get(point);
        if (watch != null) {
            hand(watch.doubt(reason, clock.instant()));
        }
    }

    /** Forgets every other point. */
    public void retain(Set<PointId> points) {
        watches.keySet().retainAll(points);
    }

    void confirm(List<Point> points) {
        Instant now = clock.instant();
        points.forEach(point -> hand(watchOf(point).confirm(now)));
    }

    void sweep(List<Point> points, Tuning tuning) {
        Instant now = clock.instant();
        points.forEach(point -> hand(watchOf(point).staleSince(tuning.stale(), now)));
    }

    private PointStatus watchOf(Point point) {
        return watches.computeIfAbsent(point.id(), id -> new PointStatus(point, clock.instant()));
    }

    private void hand(@Nullable Sample mark) {
        if (mark != null) {
            sink.accept(mark);
        }
    }

    /** The points of a device; a device whose address is no part of any point's address stands for all of them. */
    static List<Point> ofDevice(String device, List<Point> all) {
        List<Point> own = all.stream().filter(point -> belongs(point, device)).toList();
        return own.isEmpty() ? all : own;
    }

    static boolean belongs(Point point, String device) {
        PointSource source = point.source();
        return source != null && source.address().startsWith(device + "/");
    }
}
