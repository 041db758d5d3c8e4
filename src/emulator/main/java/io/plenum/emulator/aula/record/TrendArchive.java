package io.plenum.emulator.aula.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the building's old system kept: every value each quarter of an hour, the last fifteen days. */
public final class TrendArchive {

    public static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final int KEPT = 16 * 96;

    /** @param values by point index */
    public record Entry(Instant time, float[] values) {}

    private final List<Entry> entries = new ArrayList<>();

    public synchronized void record(Instant time, double[] snapshot) {
        float[] values = new float[snapshot.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) snapshot[i];
        }
        entries.add(new Entry(time, values));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    public synchronized void replace(List<Entry> kept) {
        entries.clear();
        entries.addAll(kept);
    }

    public synchronized List<Entry> between(Instant from, Instant to) {
        return entries.stream()
                .filter(e -> !e.time().isBefore(from) && e.time().isBefore(to))
                .toList();
    }
}
