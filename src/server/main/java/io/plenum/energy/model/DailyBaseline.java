package io.plenum.energy.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A {@link ChangePoint} for each kind of day, as finely split by weekend and season as the Bayesian information criterion finds worth
 * its figures (the way of CalTRACK 2.0 and eemeter's daily model).
 */
public final class DailyBaseline implements Baseline {

    private final WorkingWeek week;
    private final Split split;
    private final TreeMap<Integer, ChangePoint> parts;

    /** How days are told apart. */
    public enum Split {
        NONE,
        WEEKEND,
        SEASON,
        WEEKEND_AND_SEASON
    }

    private DailyBaseline(WorkingWeek week, Split split, TreeMap<Integer, ChangePoint> parts) {
        this.week = week;
        this.split = split;
        this.parts = parts;
    }

    /**
     * @param first local date of the first day
     * @param energy kWh a day, NaN where unknown
     * @param temperature mean of each day, °C
     */
    public static DailyBaseline fit(LocalDate first, double[] energy, double[] temperature, WorkingWeek week) {
        DailyBaseline best = fit(first, energy, temperature, week, Split.NONE);
        for (Split split : Split.values()) {
            DailyBaseline other = fit(first, energy, temperature, week, split);
            best = other.information() < best.information() ? other : best;
        }
        return best;
    }

    /**
     * As {@link #fit}, without a split by season: for questions such as what a day of one month would have used in the weather of another.
     */
    public static DailyBaseline ofWeek(LocalDate first, double[] energy, double[] temperature, WorkingWeek week) {
        DailyBaseline one = fit(first, energy, temperature, week, Split.NONE);
        DailyBaseline other = fit(first, energy, temperature, week, Split.WEEKEND);
        return other.information() < one.information() ? other : one;
    }

    private static DailyBaseline fit(
            LocalDate first, double[] energy, double[] temperature, WorkingWeek week, Split split) {
        TreeMap<Integer, List<Integer>> days = new TreeMap<>();
        for (int day = 0; day < energy.length; day++) {
            int part = part(first.plusDays(day), week, split);
            days.computeIfAbsent(part, key -> new ArrayList<>()).add(day);
        }
        TreeMap<Integer, ChangePoint> parts = new TreeMap<>();
        days.forEach((part, of) -> parts.put(part, ChangePoint.fit(pick(energy, of), pick(temperature, of))));
        return new DailyBaseline(week, split, parts);
    }

    private static double[] pick(double[] values, List<Integer> days) {
        return days.stream().mapToDouble(day -> values[day]).toArray();
    }

    private static int part(LocalDate day, WorkingWeek week, Split split) {
        int weekend = week.weekday(day) > 5 ? 1 : 0;
        int month = day.getMonthValue();
        int season = month <= 3 || month >= 11 ? 0 : month >= 6 && month <= 9 ? 2 : 1;
        return switch (split) {
            case NONE -> 0;
            case WEEKEND -> weekend;
            case SEASON -> 2 * season;
            case WEEKEND_AND_SEASON -> 2 * season + weekend;
        };
    }

    /** Over all parts together. */
    private double information() {
        double squares =
                parts.values().stream().mapToDouble(ChangePoint::squares).sum();
        int count = parts.values().stream().mapToInt(ChangePoint::count).sum();
        return count * Math.log(Math.max(squares, 1e-12) / count) + parameters() * Math.log(count);
    }

    public Split split() {
        return split;
    }

    @Override
    public double expected(Instant time, double temperature) {
        return expected(time.atZone(week.zone()).toLocalDate(), temperature);
    }

    /** kWh on that day; NaN where no such day was in history. */
    public double expected(LocalDate day, double temperature) {
        ChangePoint part = parts.get(part(day, week, split));
        return part == null ? Double.NaN : part.expected(temperature);
    }

    /** Whether history has days of that kind with such weather. */
    public boolean isSeen(LocalDate day, double temperature) {
        ChangePoint part = parts.get(part(day, week, split));
        return part != null && part.isSeen(temperature);
    }

    /** kWh of a day that are for heating. @param temperature its mean, °C, of a day that was in history */
    public double heatingPart(LocalDate day, double temperature) {
        ChangePoint part = parts.get(part(day, week, split));
        return part == null ? 0 : part.heatingPart(temperature);
    }

    /** As {@link #heatingPart}, for cooling. */
    public double coolingPart(LocalDate day, double temperature) {
        ChangePoint part = parts.get(part(day, week, split));
        return part == null ? 0 : part.coolingPart(temperature);
    }

    @Override
    public int parameters() {
        return parts.values().stream().mapToInt(ChangePoint::parameters).sum();
    }

    /** kWh a day that do not follow the weather, lowest first: what the building uses anyway. */
    public double[] bases() {
        return Arrays.stream(parts.values().toArray(ChangePoint[]::new))
                .mapToDouble(ChangePoint::base)
                .sorted()
                .toArray();
    }
}
