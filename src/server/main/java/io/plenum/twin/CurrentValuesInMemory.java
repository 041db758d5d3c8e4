package io.plenum.twin;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last value of each point. A newer sample replaces an older one; whatever is live replaces a mark that says stale or down,
 * because a controller may repeat a value with the time at which it arose. A mark keeps the time of the value that it marks, so
 * that its age stays true.
 */
@Component
class CurrentValuesInMemory implements CurrentValues {

    private final ConcurrentMap<PointId, CurrentValue> values = new ConcurrentHashMap<>();

    @Override
    public @Nullable CurrentValue of(PointId point) {
        return values.get(point);
    }

    @Override
    public void update(Sample sample) {
        values.merge(sample.point(), fresh(sample), (before, after) -> newer(before, sample));
    }

    private static CurrentValue fresh(Sample sample) {
        return new CurrentValue(sample.value(), sample.time(), sample.quality(), sample.reason());
    }

    private static CurrentValue newer(CurrentValue before, Sample sample) {
        if (!sample.quality().isLive()) {
            double value = Double.isNaN(sample.value()) ? before.value() : sample.value();
            Instant time = Double.compare(value, before.value()) == 0 ? before.time() : sample.time();
            return new CurrentValue(value, time, sample.quality(), sample.reason());
        }
        boolean late = before.quality().isLive() && sample.time().isBefore(before.time());
        return late ? before : fresh(sample);
    }
}
