package io.plenum.twin;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last value of each point. A newer sample replaces an older one; whatever is live replaces a mark that says stale or down,
 * because a controller may repeat a value with the time at which it arose. A mark keeps the time of the value that it marks, so
 * that its age stays true.
 */
@Component
class CurrentValuesInMemory implements CurrentValues {

    /** A reference for each point, so that a value takes no lock, and so no reader ever waits for a writer. */
    private final ConcurrentMap<PointId, AtomicReference<@Nullable CurrentValue>> values = new ConcurrentHashMap<>();

    @Override
    public @Nullable CurrentValue of(PointId point) {
        AtomicReference<@Nullable CurrentValue> held = values.get(point);
        return held == null ? null : held.get();
    }

    @Override
    public void update(List<Sample> samples) {
        for (Sample sample : samples) {
            reference(sample.point()).updateAndGet(before -> before == null ? fresh(sample) : newer(before, sample));
        }
    }

    private AtomicReference<@Nullable CurrentValue> reference(PointId point) {
        AtomicReference<@Nullable CurrentValue> known = values.get(point);
        return known == null ? values.computeIfAbsent(point, id -> new AtomicReference<>()) : known;
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
