package io.plenum.energy.baseline;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.PerformanceIndicator;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.weather.DegreeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An energy performance indicator of the building's days (ISO 50006:2014 §4.2): energy as a line in degree days and in whether people
 * work, which nobody does on a closed day. A driver that never changes, says nothing or says that less is used the colder or the hotter it
 * is, is left out. The first two thirds of the days are the reference.
 *
 * @param days that are known whole
 * @param drivers what the coefficients after the first belong to
 */
public record DailyIndicator(List<LocalDate> days, List<EnergyDriver> drivers, PerformanceIndicator line) {

    /** Fewer days than this make no line. */
    public static final int LEAST = 10;

    private static final int WHOLE = 23;
    /** Degree days of a day that the line may be drawn on beyond the reference. */
    private static final double KELVIN = 2;

    /** What drives the use of a day. */
    public enum EnergyDriver {
        HEATING(new PerformanceIndicator.EnergyDriver(true, KELVIN)),
        COOLING(new PerformanceIndicator.EnergyDriver(true, KELVIN)),
        WORKDAY(new PerformanceIndicator.EnergyDriver(false, 0));

        private final PerformanceIndicator.EnergyDriver kind;

        EnergyDriver(PerformanceIndicator.EnergyDriver kind) {
            this.kind = kind;
        }
    }

    private record IndicatorDay(LocalDate date, double energy, double[] drivers) {}

    static @Nullable DailyIndicator of(MeterHours history, WorkingWeek week) {
        List<IndicatorDay> days = days(history, week);
        int learnt = learnt(days.size());
        if (days.size() < LEAST || learnt < EnergyDriver.values().length + 3) {
            return null;
        }
        PerformanceIndicator line = PerformanceIndicator.of(
                days.stream().mapToDouble(IndicatorDay::energy).toArray(),
                days.stream().map(IndicatorDay::drivers).toArray(double[][]::new),
                Arrays.stream(EnergyDriver.values())
                        .map(one -> one.kind)
                        .toArray(PerformanceIndicator.EnergyDriver[]::new),
                learnt);
        List<EnergyDriver> drivers = Arrays.stream(line.drivers())
                .mapToObj(driver -> EnergyDriver.values()[driver])
                .toList();
        return new DailyIndicator(days.stream().map(IndicatorDay::date).toList(), drivers, line);
    }

    private static int learnt(int days) {
        return Math.max(Math.min(days, LEAST), 2 * days / 3);
    }

    private static List<IndicatorDay> days(MeterHours history, WorkingWeek week) {
        List<IndicatorDay> days = new ArrayList<>();
        int from = 0;
        while (from < history.length()) {
            LocalDate date = LocalDate.ofInstant(history.time(from), week.zone());
            Instant end = date.plusDays(1).atStartOfDay(week.zone()).toInstant();
            int to = from;
            while (to < history.length() && history.time(to).isBefore(end)) {
                to++;
            }
            add(days, history, date, week.weekday(date) <= 5, from, to);
            from = to;
        }
        return days;
    }

    private static void add(
            List<IndicatorDay> days, MeterHours history, LocalDate date, boolean works, int from, int to) {
        double energy = 0;
        int known = 0;
        for (int hour = from; hour < to; hour++) {
            energy += history.measured(hour) ? history.energy()[hour] : 0;
            known += history.measured(hour) ? 1 : 0;
        }
        if (known >= WHOLE) {
            DegreeDays degrees = DegreeDays.of(
                    Arrays.copyOfRange(history.temperature(), from, to),
                    DegreeDays.HEATING_BASE,
                    DegreeDays.COOLING_BASE);
            days.add(
                    new IndicatorDay(date, energy, new double[] {degrees.heating(), degrees.cooling(), works ? 1 : 0}));
        }
    }
}
