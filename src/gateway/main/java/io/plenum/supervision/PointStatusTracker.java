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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hands samples on and marks points whose values can no longer be trusted, so that the twin and the history both learn it.
 * The rule: <b>a value is live as long as its controller has confirmed it within the stale time.</b> Every sample confirms
 * its point, and a report of a device as UP or DEGRADED confirms all points of that device: unchanged values under a living subscription
 * send nothing. Points that were marked as down come back by a sample only.
 *
 * <p>One lock, taken once for each batch, covers both the judgement and the handing on: a value that was judged before its device
 * was lost never arrives behind the mark that says so.
 */
public final class PointStatusTracker implements SampleSink {

    /** Samples of one batch: as many as a device answers at once. A sweep over a whole building mostly finds none. */
    private static final int LIKELY = 100;

    private final Map<PointId, PointStatus> points = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final SampleSink sink;
    private final Clock clock;

    public PointStatusTracker(SampleSink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    void watch(List<Point> all) {
        hand(all, (point, now) -> {
            statusOf(point, now);
            return null;
        });
    }

    @Override
    public void accept(List<Sample> samples) {
        accept(samples, UnaryOperator.identity());
    }

    /** @param judgement what each of them is taken for */
    void accept(List<Sample> samples, UnaryOperator<Sample> judgement) {
        hand(samples, (sample, now) -> accepted(judgement.apply(sample), now));
    }

    private Sample accepted(Sample sample, Instant now) {
        PointStatus status = points.get(sample.point());
        return status == null ? sample : status.accept(sample, now);
    }

    public void mark(List<Point> all, Quality quality) {
        mark(all, quality, null);
    }

    public void mark(List<Point> all, Quality quality, @Nullable QualityReason reason) {
        hand(all, (point, now) -> statusOf(point, now).mark(quality, reason, now));
    }

    /** The values of these points mean something else than is shown. */
    void markUncertain(Map<PointId, QualityReason> reasons) {
        hand(reasons.entrySet(), (misread, now) -> {
            PointStatus status = points.get(misread.getKey());
            return status == null ? null : status.markUncertain(misread.getValue(), now);
        });
    }

    /** Nothing confirms these any more: those that are shown as live are stale at once, and live again when they are confirmed. */
    void markSilent(List<Point> all) {
        hand(all, (point, now) -> statusOf(point, now).stale(now));
    }

    /** Forgets every other point. */
    public void retain(Set<PointId> ids) {
        lock.lock();
        try {
            points.keySet().retainAll(ids);
        } finally {
            lock.unlock();
        }
    }

    void confirm(List<Point> all) {
        hand(all, (point, now) -> statusOf(point, now).confirm(now));
    }

    void sweep(List<Point> all, Tuning tuning) {
        hand(all, (point, now) -> statusOf(point, now).staleSince(tuning.stale(), now));
    }

    private PointStatus statusOf(Point point, Instant now) {
        return points.computeIfAbsent(point.id(), id -> new PointStatus(point, now));
    }

    /** Hands on what becomes of each of them, in one batch; null where that is nothing. */
    private <T> void hand(Collection<T> all, BiFunction<T, Instant, @Nullable Sample> judgement) {
        lock.lock();
        try {
            Instant now = clock.instant();
            List<Sample> batch = new ArrayList<>(Math.min(all.size(), LIKELY));
            for (T one : all) {
                Sample sample = judgement.apply(one, now);
                if (sample != null) {
                    batch.add(sample);
                }
            }
            if (!batch.isEmpty()) {
                sink.accept(batch);
            }
        } finally {
            lock.unlock();
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
