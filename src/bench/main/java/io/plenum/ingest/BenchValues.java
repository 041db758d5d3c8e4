package io.plenum.ingest;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A twin that nobody follows, for measuring the way to history. */
final class BenchValues implements CurrentValues {

    private final ConcurrentMap<PointId, CurrentValue> values = new ConcurrentHashMap<>();

    @Override
    public @Nullable CurrentValue of(PointId point) {
        return values.get(point);
    }

    @Override
    public void update(List<Sample> samples) {
        for (Sample sample : samples) {
            values.put(sample.point(), new CurrentValue(sample.value(), sample.time(), sample.quality()));
        }
    }
}
