package io.plenum.ingest;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what history keeps: every change of value or quality, and of a value that stays the same one sample in five
 * minutes, so that a gap in history always means that nothing was heard. Used by one thread.
 */
final class KeptSamples {

    private static final Duration REPEAT = Duration.ofMinutes(5);

    private final Map<PointId, Sample> last = new HashMap<>();

    boolean worthKeeping(Sample sample) {
        @Nullable Sample before = last.get(sample.point());
        if (before != null && isRepetition(before, sample)) {
            return false;
        }
        last.put(sample.point(), sample);
        return true;
    }

    private static boolean isRepetition(Sample before, Sample sample) {
        return Double.compare(before.value(), sample.value()) == 0
                && before.quality() == sample.quality()
                && sample.time().isBefore(before.time().plus(REPEAT));
    }
}
