package io.plenum.energy.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * A meter and the weather day by day, by a building's own clock; a day of which less than nine tenths of the hours were measured is NaN, and
 * one of which a few lack stands for the whole.
 *
 * @param energy kWh
 * @param temperature mean, °C
 */
public record MeterDays(LocalDate first, double[] energy, double[] temperature) {

    private static final double ENOUGH = 0.9;

    public static MeterDays of(MeterHours hours, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(hours.start(), zone);
        int count = hours.length() == 0
                ? 0
                : (int) (LocalDate.ofInstant(hours.time(hours.length() - 1), zone)
                                        .toEpochDay()
                                - first.toEpochDay())
                        + 1;
        double[] energy = new double[count];
        double[] warmth = new double[count];
        int[] measured = new int[count];
        for (int hour = 0; hour < hours.length(); hour++) {
            int day = (int) (LocalDate.ofInstant(hours.time(hour), zone).toEpochDay() - first.toEpochDay());
            if (hours.measured(hour)) {
                energy[day] += hours.energy()[hour];
                warmth[day] += hours.temperature()[hour];
                measured[day]++;
            }
        }
        for (int day = 0; day < count; day++) {
            double share = measured[day] / length(first.plusDays(day), zone);
            energy[day] = share >= ENOUGH ? energy[day] / share : Double.NaN;
            warmth[day] = share >= ENOUGH ? warmth[day] / measured[day] : Double.NaN;
        }
        return new MeterDays(first, energy, warmth);
    }

    /** Hours of a day: 23 or 25 where clocks change. */
    private static double length(LocalDate day, ZoneId zone) {
        return (day.plusDays(1).atStartOfDay(zone).toEpochSecond()
                        - day.atStartOfDay(zone).toEpochSecond())
                / 3600.0;
    }

    public int length() {
        return energy.length;
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** Index of the day that a time lies in. */
    int day(Instant time, ZoneId zone) {
        return (int) (LocalDate.ofInstant(time, zone).toEpochDay() - first.toEpochDay());
    }

    public boolean measured(int day) {
        return Double.isFinite(energy[day]) && Double.isFinite(temperature[day]);
    }

    public int measured() {
        int count = 0;
        for (int day = 0; day < length(); day++) {
            count += measured(day) ? 1 : 0;
        }
        return count;
    }

    /** Without the days from one to before another. */
    MeterDays without(int from, int to) {
        double[] rest = energy.clone();
        Arrays.fill(rest, from, Math.min(to, rest.length), Double.NaN);
        return new MeterDays(first, rest, temperature);
    }
}
