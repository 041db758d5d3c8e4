package io.plenum.energy.hours;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hours put together from months. */
record HourRange(
        Instant start,
        int count,
        Map<String, double[]> amounts,
        Map<String, EnergyQuality[]> qualities,
        double[] celsius) {

    static HourRange of(Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Instant end = to.plusSeconds(3599).truncatedTo(ChronoUnit.HOURS);
        int count = (int) Duration.between(start, end).toHours();
        double[] celsius = new double[count];
        Arrays.fill(celsius, Double.NaN);
        return new HourRange(start, count, new LinkedHashMap<>(), new LinkedHashMap<>(), celsius);
    }

    Instant end() {
        return start.plus(count, ChronoUnit.HOURS);
    }

    void add(Instant begin, MonthHours.Block block) {
        int at = (int) Duration.between(start, begin).toHours();
        block.hours().forEach((key, series) -> {
            copy(series.amounts(), at, amounts.computeIfAbsent(key, meter -> unknown()));
            copy(series.qualities(), at, qualities.computeIfAbsent(key, meter -> missing()));
        });
        copy(block.celsius(), at, celsius);
    }

    /** What lies within. */
    private void copy(Object from, int at, Object to) {
        int skipped = Math.max(0, -at);
        int length = Math.min(Array.getLength(from) - skipped, count - Math.max(0, at));
        if (length > 0) {
            System.arraycopy(from, skipped, to, Math.max(0, at), length);
        }
    }

    private double[] unknown() {
        double[] unknown = new double[count];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private EnergyQuality[] missing() {
        EnergyQuality[] missing = new EnergyQuality[count];
        Arrays.fill(missing, EnergyQuality.MISSING);
        return missing;
    }

    KindHours kind(MeterTree tree, EnergyKind kind) {
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, hour -> start.plusSeconds(3600L * hour));
        List<KindHours.MainHours> mains = tree.mains(kind).stream()
                .map(meter -> new KindHours.MainHours(meter, series(starts, meter)))
                .toList();
        boolean bought = mains.stream().anyMatch(one -> one.meter().bought());
        return new KindHours(kind, start, mains, sum(mains), made(tree.generation(kind)), celsius, bought);
    }

    private EnergySeries series(Instant[] starts, Meter meter) {
        return new EnergySeries(
                starts, amounts.getOrDefault(meter.key(), unknown()), qualities.getOrDefault(meter.key(), missing()));
    }

    private static EnergySeries sum(List<KindHours.MainHours> mains) {
        EnergySeries first = mains.getFirst().hours();
        double[] amounts = new double[first.size()];
        EnergyQuality[] qualities = new EnergyQuality[first.size()];
        Arrays.fill(qualities, EnergyQuality.MEASURED);
        for (KindHours.MainHours main : mains) {
            for (int hour = 0; hour < amounts.length; hour++) {
                amounts[hour] += main.hours().amounts()[hour]; // NaN stays
                qualities[hour] = qualities[hour].worse(main.hours().qualities()[hour]);
            }
        }
        return new EnergySeries(first.starts(), amounts, qualities);
    }

    private double[] made(List<Meter> generation) {
        double[] made = new double[count];
        for (Meter meter : generation) {
            double[] one = amounts.getOrDefault(meter.key(), unknown());
            Arrays.setAll(made, hour -> made[hour] + one[hour]);
        }
        return made;
    }
}
