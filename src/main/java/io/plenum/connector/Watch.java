package io.plenum.connector;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the freshness of one point: the last value its controller gave, when it was last confirmed, and
 * whether the point has been marked as stale or down since. Every transition leads to one sample.
 */
final class Watch {

    private final PointId point;
    private Instant confirmed;
    private @Nullable Sample last;
    private @Nullable Sample mark;

    Watch(Point point, Instant now) {
        this.point = point.id();
        this.confirmed = now;
    }

    /**
     * Takes a value from the controller; returns it as it must be handed on. A controller's clock may be ahead, or give the
     * time of the last change, long before the mark: a sample must still not be older than the mark it lifts.
     */
    synchronized Sample heard(Sample sample, Instant now) {
        confirmed = now;
        Instant time = sample.time().isAfter(now) ? now : sample.time();
        if (mark != null && !time.isAfter(mark.time())) {
            time = later(now, mark.time());
        }
        mark = null;
        // Without a number the last one stays beside the new quality: history knows the quality by its numbers only.
        double value = Double.isNaN(sample.value()) && last != null ? last.value() : sample.value();
        last = new Sample(point, time, value, sample.quality(), sample.reason());
        return last;
    }

    /** The device says that nothing has changed; returns the sample that lifts a stale mark, if there was one. */
    synchronized @Nullable Sample confirm(Instant now) {
        if (last == null || (mark != null && mark.quality() != Quality.STALE)) {
            // What was down needs a value anew: it may have changed meanwhile.
            return null;
        }
        confirmed = now;
        return mark == null ? null : heard(new Sample(point, now, last.value(), last.quality(), last.reason()), now);
    }

    synchronized @Nullable Sample staleSince(Duration limit, Instant now) {
        boolean fresh = mark != null || last == null || !confirmed.plus(limit).isBefore(now);
        return fresh ? null : mark(Quality.STALE, null, now);
    }

    /** Marks the point unless it bears this mark for the same reason already. */
    synchronized @Nullable Sample mark(Quality quality, @Nullable QualityReason reason, Instant now) {
        if (mark != null && mark.quality() == quality && Objects.equals(mark.reason(), reason)) {
            return null;
        }
        Sample before = mark == null ? last : mark;
        double value = before == null ? Double.NaN : before.value();
        mark = new Sample(point, before == null ? now : later(now, before.time()), value, quality, reason);
        return mark;
    }

    /** The last value again, as one that means something else than is shown; null where nothing is shown as right. */
    synchronized @Nullable Sample doubt(QualityReason reason, Instant now) {
        if (last == null || mark != null || last.quality() != Quality.GOOD) {
            return null;
        }
        last = new Sample(point, later(now, last.time()), last.value(), Quality.UNCERTAIN, reason);
        return last;
    }

    private static Instant later(Instant now, Instant than) {
        return now.isAfter(than) ? now : than.plusMillis(1);
    }
}
