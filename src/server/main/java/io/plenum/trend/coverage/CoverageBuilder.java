package io.plenum.trend.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays what is known from several sources over each other: where one of them covers, the value is covered, whatever the others say.
 * Lives that touch are one.
 */
public final class CoverageBuilder {

    /** A point belongs to its device a little before the device is first called alive: its first values come then. */
    private static final long EARLY = 120_000_000L;

    private final long recorded;
    private final boolean imported;
    private final List<AvailabilityPeriod> lives = new ArrayList<>();

    /**
     * @param recorded from when on devices were recorded
     * @param imported whether a file has told something of the point
     */
    public CoverageBuilder(long recorded, boolean imported) {
        this.recorded = recorded;
        this.imported = imported;
    }

    /** What lies within the time in which the source stood behind the point. */
    public void add(List<AvailabilityPeriod> source, long since, long until) {
        long begin = since == Long.MIN_VALUE ? since : since - EARLY;
        for (AvailabilityPeriod life : source) {
            long from = Math.max(life.since(), begin);
            long to = Math.min(life.until(), until);
            if (from <= to) {
                lives.add(new AvailabilityPeriod(from, to, life.alive()));
            }
        }
    }

    public Coverage build() {
        List<AvailabilityPeriod> alive = joined(true);
        List<AvailabilityPeriod> all = new ArrayList<>(alive);
        joined(false).forEach(gone -> without(gone, alive, all));
        all.sort(Comparator.comparingLong(AvailabilityPeriod::since).thenComparingLong(AvailabilityPeriod::until));
        int size = all.size();
        long[] since = new long[size];
        long[] until = new long[size];
        boolean[] isAlive = new boolean[size];
        for (int i = 0; i < size; i++) {
            since[i] = all.get(i).since();
            until[i] = all.get(i).until();
            isAlive[i] = all.get(i).alive();
        }
        return new Coverage(since, until, isAlive, recorded, imported);
    }

    private List<AvailabilityPeriod> joined(boolean alive) {
        List<AvailabilityPeriod> joined = new ArrayList<>();
        List<AvailabilityPeriod> sorted = lives.stream()
                .filter(life -> life.alive() == alive)
                .sorted(Comparator.comparingLong(AvailabilityPeriod::since))
                .toList();
        for (AvailabilityPeriod life : sorted) {
            AvailabilityPeriod last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && life.since() <= last.until()) {
                joined.set(
                        joined.size() - 1,
                        new AvailabilityPeriod(last.since(), Math.max(last.until(), life.until()), alive));
            } else {
                joined.add(life);
            }
        }
        return joined;
    }

    private static void without(
            AvailabilityPeriod gone, List<AvailabilityPeriod> alive, List<AvailabilityPeriod> parts) {
        long from = gone.since();
        for (AvailabilityPeriod life : alive) {
            if (life.until() < from || life.since() > gone.until()) {
                continue;
            }
            if (life.since() > from) {
                parts.add(new AvailabilityPeriod(from, life.since(), false));
            }
            from = Math.max(from, life.until());
        }
        if (from < gone.until()) {
            parts.add(new AvailabilityPeriod(from, gone.until(), false));
        }
    }
}
