package io.plenum.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rollup has to be, worked out bucket by bucket from all samples of a point, as slowly and plainly as possible. */
final class PlainRollup {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final double[] REGISTERS = {1e4, 65_536, 1e5, 1e6, 1e7, 1e8, 1e9, 4_294_967_296.0, 1e10, 1e11, 1e12};

    record Value(double value, int status) {}

    record Row(
            double min,
            double max,
            double mean,
            double weighted,
            double first,
            double last,
            Instant firstTime,
            Instant lastTime,
            int count,
            double covered,
            @Nullable Double increase,
            int status) {}

    private final NavigableMap<Instant, Value> samples = new TreeMap<>();
    private final boolean counter;

    PlainRollup(boolean counter) {
        this.counter = counter;
    }

    /** The first to come stays. */
    void add(Instant time, Value value) {
        samples.putIfAbsent(time, value);
    }

    @Nullable
    Row bucket(Instant from, Instant to) {
        double area = 0;
        double covered = 0;
        int status = 0;
        Map.Entry<Instant, Value> carried = samples.lowerEntry(from);
        for (Map.Entry<Instant, Value> sample : samples.entrySet()) {
            Instant start = latest(sample.getKey(), from);
            Instant next = samples.higherKey(sample.getKey());
            Instant end = earliest(earliest(sample.getKey().plus(HOLD), to), next == null ? to : next);
            if (start.isBefore(end)) {
                double held = Duration.between(start, end).toNanos() / 1e9;
                area += held * sample.getValue().value();
                covered += held;
                status = Math.max(status, sample.getValue().status());
            }
        }
        if (covered == 0) {
            return null;
        }
        NavigableMap<Instant, Value> own = samples.subMap(from, true, to, false);
        NavigableMap<Instant, Value> shown =
                own.isEmpty() && carried != null ? new TreeMap<>(Map.of(carried.getKey(), carried.getValue())) : own;
        List<Double> values = new ArrayList<>();
        shown.values().forEach(value -> values.add(value.value()));
        return new Row(
                values.stream().mapToDouble(v -> v).min().orElseThrow(),
                values.stream().mapToDouble(v -> v).max().orElseThrow(),
                values.stream().mapToDouble(v -> v).average().orElseThrow(),
                area / covered,
                values.getFirst(),
                values.getLast(),
                shown.firstKey(),
                shown.lastKey(),
                own.size(),
                covered,
                counter ? increase(from, to) : null,
                status);
    }

    private double increase(Instant from, Instant to) {
        double sum = 0;
        Map.Entry<Instant, Value> before = null;
        for (Map.Entry<Instant, Value> sample : samples.entrySet()) {
            if (sample.getValue().status() >= 5) {
                continue;
            }
            boolean within = !sample.getKey().isBefore(from) && sample.getKey().isBefore(to);
            if (within
                    && before != null
                    && !sample.getKey().isAfter(before.getKey().plus(Duration.ofDays(31)))) {
                sum += rise(before.getValue().value(), sample.getValue().value());
            }
            before = sample;
        }
        return sum;
    }

    static double rise(double before, double after) {
        if (after >= before) {
            return after - before;
        }
        for (double register : REGISTERS) {
            if (before >= 0.95 * register && before < register && after >= 0 && after <= 0.05 * register) {
                return register - before + after;
            }
        }
        return Math.max(after, 0);
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    Instant first() {
        return samples.firstKey();
    }

    Instant last() {
        return samples.lastKey();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
