package io.plenum.trend.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what became due, hour by hour: a batch of a whole building makes one entry, and so does a batch of one point's past
 * year.
 */
public final class PendingHours {

    static final long HOUR_SECONDS = 3600;

    private final TreeMap<Long, BitSet> hours = new TreeMap<>();
    private long latest = Long.MIN_VALUE;
    private BitSet points = new BitSet();

    /** One sample of a point, at a time in whole seconds since 1970. */
    public void add(int point, long second) {
        hour(Math.floorDiv(second, HOUR_SECONDS)).set(point);
    }

    /** All hours in which any of it lies. */
    public void add(PendingRollup due) {
        long end = Math.ceilDiv(due.until().getEpochSecond(), HOUR_SECONDS);
        for (long hour = Math.floorDiv(due.since().getEpochSecond(), HOUR_SECONDS); hour < end; hour++) {
            hour(hour).or(due.points());
        }
    }

    /** Takes away what another has. */
    public void remove(PendingHours other) {
        other.hours.forEach((hour, known) -> {
            BitSet own = hours.get(hour);
            if (own != null) {
                own.andNot(known);
            }
        });
    }

    public void addAll(PendingHours other) {
        other.hours.forEach((hour, more) -> hour(hour).or(more));
    }

    /** Forgets hours that end at or before an instant. */
    public void forgetUntil(Instant end) {
        hours.headMap(Math.floorDiv(end.getEpochSecond(), HOUR_SECONDS)).clear();
        latest = Long.MIN_VALUE;
    }

    private BitSet hour(long number) {
        if (number != latest) {
            points = hours.computeIfAbsent(number, key -> new BitSet());
            latest = number;
        }
        return points;
    }

    /** How much work this is: for each hour its points. */
    long pointHours() {
        return hours.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** In order of time; hours that follow each other and have the same points are one. */
    public List<PendingRollup> merged() {
        List<PendingRollup> merged = new ArrayList<>();
        PendingRollup open = null;
        for (Map.Entry<Long, BitSet> entry : hours.entrySet()) {
            if (entry.getValue().isEmpty()) {
                continue;
            }
            Instant start = Instant.ofEpochSecond(entry.getKey() * HOUR_SECONDS);
            PendingRollup hour = new PendingRollup(start, start.plusSeconds(HOUR_SECONDS), (BitSet)
                    entry.getValue().clone());
            PendingRollup joined = open == null ? null : open.joined(hour);
            if (joined == null && open != null) {
                merged.add(open);
            }
            open = joined == null ? hour : joined;
        }
        add(merged, open);
        return merged;
    }

    private static void add(List<PendingRollup> merged, @Nullable PendingRollup open) {
        if (open != null) {
            merged.add(open);
        }
    }
}
