package io.plenum.twin.past;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.CurrentValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a stretch of history sample by sample and notes when something begins to be wrong. */
final class TroubleReplay {

    private final Map<PointId, List<TroubleCondition>> watches;
    private final Map<PointId, Coverage> coverage;
    private final Map<PointId, Sample> state = new HashMap<>();
    private final List<AbnormalMoment> moments = new ArrayList<>();
    private Instant now = Instant.MIN;

    /** @param initial the last samples before, as they were stored */
    TroubleReplay(Map<PointId, List<TroubleCondition>> watches, Map<PointId, Coverage> coverage, List<Sample> initial) {
        this.watches = watches;
        this.coverage = coverage;
        initial.forEach(sample -> state.put(sample.point(), sample));
    }

    /** @param samples in the order of time */
    List<AbnormalMoment> run(List<Sample> samples) {
        int begin = 0;
        while (begin < samples.size()) {
            int end = begin + 1;
            while (end < samples.size()
                    && samples.get(end).time().equals(samples.get(begin).time())) {
                end++;
            }
            take(samples.subList(begin, end));
            begin = end;
        }
        return moments;
    }

    /** What comes at the same instant is one change: a set point and its zone's temperature, for example. */
    private void take(List<Sample> together) {
        now = together.getFirst().time();
        Set<TroubleCondition> fine = new LinkedHashSet<>();
        together.forEach(sample -> fine.addAll(watches.getOrDefault(sample.point(), List.of())));
        fine.removeIf(watch -> watch.holds().test(this::value));
        together.forEach(sample -> state.put(sample.point(), sample));
        fine.stream()
                .filter(watch -> watch.holds().test(this::value))
                .forEach(watch -> moments.add(AbnormalMoment.of(now, watch)));
    }

    private @Nullable CurrentValue value(PointId point) {
        Sample sample = state.get(point);
        Sample known =
                sample == null ? null : StateHistory.asOf(sample, now, Objects.requireNonNull(coverage.get(point)));
        return known == null ? null : FloorHistory.value(known);
    }
}
