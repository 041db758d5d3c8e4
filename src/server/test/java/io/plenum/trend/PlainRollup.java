package io.plenum.trend;

import io.plenum.point.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bucket has to be, worked out from all samples of a point and from all that is known of its device, as slowly and plainly as
 * possible.
 */
public final class PlainRollup {

    private static final Duration UNRECORDED = Duration.ofMinutes(15);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final double[] REGISTERS = {1e4, 65_536, 1e5, 1e6, 1e7, 1e8, 1e9, 4_294_967_296.0, 1e10, 1e11, 1e12};

    public record Value(double value, int status) {

        boolean isLive() {
            return Quality.ofCode(status).isLive();
        }
    }

    /** What was known of the device: it answered, or did not. */
    record Known(Instant since, Instant until, boolean alive) {}

    public record Row(
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
    private final Map<Instant, Instant> ends = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final boolean counter;
    private Instant recorded = Instant.MAX;

    PlainRollup(boolean counter) {
        this.counter = counter;
    }

    /** The first to come stays. */
    void add(Instant time, Value value) {
        samples.putIfAbsent(time, value);
    }

    void known(Instant since, Instant until, boolean alive) {
        known.add(new Known(since, until, alive));
    }

    /** From here on devices are recorded. */
    void recordedFrom(Instant instant) {
        recorded = instant;
    }

    /** When a value ceases to hold, if nothing else comes. */
    Instant end(Instant taken) {
        return ends.computeIfAbsent(taken, this::findEnd);
    }

    private Instant findEnd(Instant taken) {
        Instant gone = known.stream()
                .filter(one -> !one.alive() && one.since().isAfter(taken))
                .map(Known::since)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        for (Known life : known) {
            boolean within = !taken.isBefore(life.since()) && !taken.isAfter(life.until());
            if (life.alive() && within) {
                return latest(life.until(), earliest(taken.plus(SHORT), gone));
            }
        }
        Known next = known.stream()
                .filter(one -> one.since().isAfter(taken))
                .min((one, other) -> one.since().compareTo(other.since()))
                .orElse(null);
        if (next != null && next.alive() && !next.since().isAfter(taken.plus(EARLY))) {
            return next.until();
        }
        return earliest(taken.plus(taken.isBefore(recorded) ? UNRECORDED : SHORT), gone);
    }

    /** Null where nothing is known of the bucket. */
    @Nullable
    public Row bucket(Instant from, Instant to) {
        double area = 0;
        double covered = 0;
        int status = 0;
        Instant earliest = samples.lowerKey(from);
        for (Map.Entry<Instant, Value> sample : samples.subMap(earliest == null ? from : earliest, true, to, false)
                .entrySet()) {
            Value value = sample.getValue();
            Instant next = samples.higherKey(sample.getKey());
            Instant start = latest(sample.getKey(), from);
            Instant end = earliest(earliest(end(sample.getKey()), to), next == null ? to : next);
            if (value.isLive() && start.isBefore(end)) {
                double held = Duration.between(start, end).toNanos() / 1e9;
                area += held * value.value();
                covered += held;
                status = Math.max(status, value.status());
            }
        }
        NavigableMap<Instant, Value> own = samples.subMap(from, true, to, false);
        if (own.isEmpty() && covered == 0) {
            return null;
        }
        for (Value value : own.values()) {
            status = Math.max(status, value.status());
        }
        Map.Entry<Instant, Value> before = samples.lowerEntry(from);
        boolean carried = before != null
                && before.getValue().isLive()
                && end(before.getKey()).isAfter(from)
                && (own.isEmpty() || own.firstKey().isAfter(from));
        if (marked(before, own, from)) {
            status = Math.max(status, before.getValue().status());
        }
        NavigableMap<Instant, Value> shown = new TreeMap<>(own);
        shown.values().removeIf(value -> !value.isLive());
        int count = shown.size();
        if (shown.isEmpty() && carried) {
            shown.put(before.getKey(), before.getValue());
        } else if (shown.isEmpty()) {
            shown.putAll(own);
            count = own.size();
        }
        List<Double> values = new ArrayList<>();
        shown.values().forEach(value -> values.add(value.value()));
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        return new Row(
                values.stream().mapToDouble(v -> v).min().orElseThrow(),
                values.stream().mapToDouble(v -> v).max().orElseThrow(),
                mean,
                covered > 0 ? area / covered : mean,
                values.getFirst(),
                values.getLast(),
                shown.firstKey(),
                shown.lastKey(),
                count,
                covered,
                counter ? increase(from, to) : null,
                status);
    }

    /** Whether a mark of before was still in force when a bucket began in which something new came. */
    private static boolean marked(
            Map.@Nullable Entry<Instant, Value> before, NavigableMap<Instant, Value> own, Instant from) {
        return before != null
                && !before.getValue().isLive()
                && !own.isEmpty()
                && own.firstKey().isAfter(from);
    }

    private double increase(Instant from, Instant to) {
        double sum = 0;
        Map.Entry<Instant, Value> before = null;
        for (Map.Entry<Instant, Value> sample : samples.entrySet()) {
            if (!sample.getValue().isLive()) {
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

    public boolean isEmpty() {
        return samples.isEmpty();
    }

    public Instant first() {
        return samples.firstKey();
    }

    public Instant last() {
        return samples.lastKey();
    }

    public NavigableMap<Instant, Value> samples() {
        return samples;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
