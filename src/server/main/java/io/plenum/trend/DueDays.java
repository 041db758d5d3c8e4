package io.plenum.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers local days that became due: each hour notes its day anew. */
final class DueDays {

    private record Time(Instant since, Instant until) {}

    private final Map<Time, BitSet> days = new LinkedHashMap<>();

    void add(Due due) {
        days.computeIfAbsent(new Time(due.since(), due.until()), key -> new BitSet())
                .or(due.points());
    }

    List<Due> merged() {
        List<Due> merged = new ArrayList<>();
        days.forEach((time, points) -> merged.add(new Due(time.since(), time.until(), points)));
        return merged;
    }
}
