package io.plenum.supervision;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the freshness of one point: the last value its controller gave, when it was last confirmed, and
 * whether the point has been marked as stale or down since. Every transition leads to one sample. Guarded by the lock of its
 * {@link PointStatusTracker}.
 */
final class PointStatus {

    private static final Duration REPEAT = Duration.ofDays(1);

    private final PointId point;
    private Instant confirmed;
    private @Nullable Sample last;
    private @Nullable Sample mark;

    PointStatus(Point point, Instant now) {
        this.point = point.id();
        this.confirmed = now;
    }

    /**
     * Takes a value from the controller; returns it as it must be handed on. A controller's clock may be ahead, or give the
     * time of the last change, long before the mark: a sample must still not be older than the mark it lifts, nor than the
     * other value that it replaces. Times are whole milliseconds, each later than the one before, so that none is lost.
     */
    Sample accept(Sample sample, Instant now) {
        confirmed = now;
        // Without a number the last one stays beside the new quality: history knows the quality by its numbers only.
        double value = Double.isNaN(sample.value()) && last != null ? last.value() : sample.value();
        Instant time = sample.time().isAfter(now) ? now : sample.time();
        time = time.truncatedTo(ChronoUnit.MILLIS);
        Sample before = mark == null ? last : mark;
        if (before != null && !time.isAfter(before.time())) {
            if (mark == null && isSame(before, new Sample(point, time, value, sample.quality(), sample.reason()))) {
                return before;
            }
            time = later(now, before.time());
        }
        mark = null;
        last = new Sample(point, time, value, sample.quality(), sample.reason());
        return last;
    }

    private static boolean isSame(Sample before, Sample sample) {
        return Double.compare(before.value(), sample.value()) == 0
                && before.quality() == sample.quality()
                && Objects.equals(before.reason(), sample.reason());
    }

    /**
     * The device says that nothing has changed; returns the sample that lifts a stale mark, if there was one, and the value
     * once more where it was handed on long ago: whoever reads history must not have to look back without end.
     */
    @Nullable
    Sample confirm(Instant now) {
        if (last == null || (mark != null && mark.quality() != Quality.STALE)) {
            // What was down needs a value anew: it may have changed meanwhile.
            return null;
        }
        confirmed = now;
        boolean old = !last.time().plus(REPEAT).isAfter(now);
        return mark == null && !old
                ? null
                : accept(new Sample(point, now, last.value(), last.quality(), last.reason()), now);
    }

    @Nullable
    Sample staleSince(Duration limit, Instant now) {
        return confirmed.plus(limit).isBefore(now) ? stale(now) : null;
    }

    /** What is shown as no live value anyway keeps the reason why. */
    @Nullable
    Sample stale(Instant now) {
        boolean live = mark == null && last != null && last.quality().isLive();
        return live ? mark(Quality.STALE, null, now) : null;
    }

    /** Marks the point unless it bears this mark for the same reason already. */
    @Nullable
    Sample mark(Quality quality, @Nullable QualityReason reason, Instant now) {
        if (mark != null && mark.quality() == quality && Objects.equals(mark.reason(), reason)) {
            return null;
        }
        Sample before = mark == null ? last : mark;
        double value = before == null ? Double.NaN : before.value();
        mark = new Sample(point, before == null ? now : later(now, before.time()), value, quality, reason);
        return mark;
    }

    /** The last value again, as one that means something else than is shown; null where nothing is shown as right. */
    @Nullable
    Sample markUncertain(QualityReason reason, Instant now) {
        if (last == null || mark != null || last.quality() != Quality.GOOD) {
            return null;
        }
        last = new Sample(point, later(now, last.time()), last.value(), Quality.UNCERTAIN, reason);
        return last;
    }

    private static Instant later(Instant now, Instant than) {
        Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
        return whole.isAfter(than) ? whole : than.plusMillis(1);
    }
}
