package io.plenum.fault.offline;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import io.plenum.fault.rules.EquipmentKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Brings samples to the grid of one minute. A value holds until the next, but not for longer than its own step allows; where a file
 * has points on change only, a value holds for as long as the file goes on.
 */
final class Gridding {

    private static final int HOLD = 15;
    private static final int HOLD_CHANGES = 60;
    private static final int LONGEST_DAYS = 800;
    private static final int STEP_SAMPLE = 2000;
    /** Of the steps of a point that is written at intervals so many are alike. */
    private static final double REGULAR = 0.8;

    private final RawTrend raw;
    private final LocalDateTime start;
    private final int minutes;
    private final int[] nextOfFile;

    private Gridding(RawTrend raw, LocalDateTime start, int minutes) {
        this.raw = raw;
        this.start = start;
        this.minutes = minutes;
        this.nextOfFile = raw.changesOnly() ? nextOfFile() : new int[0];
    }

    static EquipmentTrend grid(RawTrend raw, ColumnMap map, Units units) throws TrendProblem {
        TreeSet<LocalDateTime> ends = new TreeSet<>();
        for (String label : map.columns().values()) {
            Samples samples = raw.column(label).samples();
            if (samples.size() > 0) {
                ends.add(samples.time(0));
                ends.add(samples.time(samples.size() - 1));
            }
        }
        if (ends.isEmpty()) {
            throw new TrendProblem("the file has no line with a time and a number in the columns that are known.");
        }
        LocalDateTime start = ends.first().toLocalDate().atStartOfDay();
        long minutes = Duration.between(
                        start, ends.last().toLocalDate().plusDays(1).atStartOfDay())
                .toMinutes();
        if (minutes > (long) LONGEST_DAYS * EquipmentTrend.DAY) {
            throw new TrendProblem("the times reach from " + ends.first() + " to " + ends.last()
                    + ", more than two years; one may be wrong.");
        }
        return new Gridding(raw, start, (int) minutes).trend(map, units);
    }

    private EquipmentTrend trend(ColumnMap map, Units units) {
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        map.columns().forEach((point, label) -> {
            RawTrend.Column column = raw.column(label);
            double[] converted = column.samples().size() == 0 ? null : units.convert(point, column);
            if (converted != null) {
                values.put(point, series(column.samples(), converted));
            }
        });
        units.check(values, map);
        both(values, Quantity.SAT_SP, Quantity.SAT_HEATING_SP, Quantity.SAT_COOLING_SP);
        both(values, Quantity.ZONE_SP, Quantity.ZONE_HEATING_SP, Quantity.ZONE_COOLING_SP);
        if (map.kind() == EquipmentKind.VAV_BOX) {
            units.notes().addAll(FedBoxFan.complete(values));
        }
        return new EquipmentTrend(start, minutes, values);
    }

    /** For each minute the next at which anything at all is in the file. */
    private int[] nextOfFile() {
        int[] next = new int[minutes + 1];
        Arrays.fill(next, minutes);
        for (RawTrend.Column column : raw.columns().values()) {
            for (int i = 0; i < column.samples().size(); i++) {
                long minute = column.samples().minutesSince(start, i);
                if (minute >= 0 && minute < minutes) {
                    next[(int) minute] = (int) minute;
                }
            }
        }
        for (int minute = minutes - 1; minute >= 0; minute--) {
            next[minute] = next[minute] == minute ? minute : next[minute + 1];
        }
        return next;
    }

    private double[] series(Samples samples, double... values) {
        double[] series = new double[minutes];
        Arrays.fill(series, Double.NaN);
        int step = (int) step(samples);
        boolean onChange = raw.changesOnly() && !isRegular(samples, step);
        int hold = Math.max(raw.changesOnly() ? HOLD_CHANGES : HOLD, 2 * step);
        int previous = -1;
        for (int i = 0; i < samples.size() && samples.minutesSince(start, i) < minutes; i++) {
            int minute = (int) samples.minutesSince(start, i);
            if (previous >= 0) {
                // Across a longer gap nothing is known, beyond the time that a sample stands for.
                int until = minute - previous <= hold ? minute : onChange ? alive(previous, minute) : previous + step;
                Arrays.fill(series, previous, until, series[previous]);
            }
            series[minute] = values[i];
            previous = minute;
        }
        if (previous >= 0) {
            int until = onChange ? alive(previous, minutes) : previous + step;
            Arrays.fill(series, previous, Math.min(minutes, Math.max(previous + 1, until)), series[previous]);
        }
        return series;
    }

    /** How far from one minute on, and at most to another, the file goes on without a silence. */
    private int alive(int from, int to) {
        int reached = from;
        while (reached < to) {
            int next = nextOfFile[Math.min(minutes, reached + 1)];
            if (next - reached > HOLD_CHANGES) {
                return Math.min(to, reached + HOLD);
            }
            reached = next;
        }
        return to;
    }

    private static boolean isRegular(Samples samples, int step) {
        int steps = samples.size() - 1;
        int alike = 0;
        for (int i = 0; i < steps; i++) {
            long one = samples.minutesSince(samples.time(i), i + 1);
            alike += Math.abs(one - step) <= Math.max(1, step / 5) ? 1 : 0;
        }
        return steps > 3 && alike >= REGULAR * steps;
    }

    private static double step(Samples samples) {
        int known = Math.min(samples.size(), STEP_SAMPLE);
        double[] steps = new double[Math.max(0, known - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = samples.minutesSince(samples.time(i), i + 1);
        }
        return steps.length == 0 ? 1 : Math.min(SeriesStatistics.median(steps), EquipmentTrend.DAY);
    }

    /** A single setpoint is both the heating and the cooling one. */
    private static void both(Map<Quantity, double[]> values, Quantity one, Quantity heating, Quantity cooling) {
        double[] single = values.get(one);
        if (single != null) {
            values.putIfAbsent(heating, single);
            values.putIfAbsent(cooling, single);
        }
    }
}
