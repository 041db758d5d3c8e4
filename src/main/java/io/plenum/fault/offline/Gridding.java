package io.plenum.fault.offline;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.Series;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/** Brings samples to the grid of one minute: a value holds until the next, but not for longer than the export's own step allows. */
final class Gridding {

    private static final int HOLD = 15;
    private static final int HOLD_CHANGES = 60;
    private static final int LONGEST_DAYS = 800;
    private static final int STEP_SAMPLE = 2000;

    private Gridding() {}

    static EquipmentTrend grid(RawTrend raw, ColumnMap map, Units units) throws TrendProblem {
        TreeSet<LocalDateTime> ends = new TreeSet<>();
        for (String header : map.columns().values()) {
            Samples samples = raw.column(header);
            ends.add(samples.time(0));
            ends.add(samples.time(samples.size() - 1));
        }
        if (ends.isEmpty()) {
            throw new TrendProblem("no column is known; name them with --columns.");
        }
        LocalDateTime start = ends.first().toLocalDate().atStartOfDay();
        long minutes = Duration.between(
                        start, ends.last().toLocalDate().plusDays(1).atStartOfDay())
                .toMinutes();
        if (minutes > (long) LONGEST_DAYS * EquipmentTrend.DAY) {
            throw new TrendProblem("the times reach from " + ends.first() + " to " + ends.last()
                    + ", more than two years; one may be wrong.");
        }
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        map.columns()
                .forEach((point, header) -> values.put(
                        point,
                        units.convert(
                                point, header, series(raw.column(header), start, (int) minutes, raw.changesOnly()))));
        setpoints(values);
        return new EquipmentTrend(start, (int) minutes, values);
    }

    private static double[] series(Samples samples, LocalDateTime start, int minutes, boolean changesOnly) {
        double[] series = new double[minutes];
        Arrays.fill(series, Double.NaN);
        int step = (int) step(samples);
        int hold = Math.max(changesOnly ? HOLD_CHANGES : HOLD, 2 * step);
        int previous = -1;
        for (int i = 0; i < samples.size(); i++) {
            int minute = (int) samples.minutesSince(start, i);
            if (minute >= minutes) {
                break;
            }
            if (previous >= 0) {
                // Across a longer gap nothing is known, beyond the time that a sample stands for.
                int until = minute - previous <= hold ? minute : previous + step;
                Arrays.fill(series, previous, until, series[previous]);
            }
            series[minute] = samples.value(i);
            previous = minute;
        }
        if (previous >= 0) {
            Arrays.fill(series, previous, Math.min(minutes, previous + step), series[previous]);
        }
        return series;
    }

    private static double step(Samples samples) {
        int known = Math.min(samples.size(), STEP_SAMPLE);
        double[] steps = new double[Math.max(0, known - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = samples.minutesSince(samples.time(i), i + 1);
        }
        return steps.length == 0 ? 1 : Math.min(Series.median(steps), EquipmentTrend.DAY);
    }

    /** A single setpoint is both the heating and the cooling one. */
    private static void setpoints(Map<Quantity, double[]> values) {
        double[] single = values.get(Quantity.SAT_SP);
        if (single != null) {
            values.putIfAbsent(Quantity.SAT_HEATING_SP, single);
            values.putIfAbsent(Quantity.SAT_COOLING_SP, single);
        }
    }
}
