package io.plenum.trend.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers local days that became due: each hour notes its day anew. */
final class PendingDays {

    private record DayRange(Instant since, Instant until) {}

    private final Map<DayRange, BitSet> days = new LinkedHashMap<>();

    void add(PendingRollup due) {
        days.computeIfAbsent(new DayRange(due.since(), due.until()), key -> new BitSet())
                .or(due.points());
    }

    List<PendingRollup> merged() {
        List<PendingRollup> merged = new ArrayList<>();
        days.forEach((time, points) -> merged.add(new PendingRollup(time.since(), time.until(), points)));
        return merged;
    }
}
