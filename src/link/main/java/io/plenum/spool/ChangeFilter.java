package io.plenum.spool;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what history keeps: every change of value or quality, and of a value that stays the same one sample a day. That it stayed the
 * same in between is known from the availability of its device. Used by one thread.
 */
public final class ChangeFilter {

    /** Whoever reads history looks back a little further for the value that held. */
    private static final Duration REPEAT = Duration.ofDays(1);

    private final Map<PointId, Sample> last = new HashMap<>();

    /** The sample as it is to be kept; null where it says nothing new, or nothing that could be stored. */
    public @Nullable Sample keep(Sample sample) {
        Sample before = last.get(sample.point());
        Sample numbered = Double.isNaN(sample.value()) ? withoutNumber(before, sample) : sample;
        if (numbered == null || (before != null && isRepetition(before, numbered))) {
            return null;
        }
        last.put(sample.point(), numbered);
        return numbered;
    }

    /** A controller that gives no number any more ends the last one: that is stored beside the quality that says why. */
    private static @Nullable Sample withoutNumber(@Nullable Sample before, Sample sample) {
        if (before == null) {
            return null;
        }
        Quality quality = sample.quality().isLive() ? Quality.FAULT : sample.quality();
        return new Sample(sample.point(), sample.time(), before.value(), quality, sample.reason());
    }

    private static boolean isRepetition(Sample before, Sample sample) {
        return Double.compare(before.value(), sample.value()) == 0
                && before.quality() == sample.quality()
                && sample.time().isBefore(before.time().plus(REPEAT));
    }

    /** What was kept of it last; null where nothing was. */
    public @Nullable Sample last(PointId point) {
        return last.get(point);
    }

    /** Forgets every other point. */
    public void retain(Set<PointId> points) {
        last.keySet().retainAll(points);
    }
}
