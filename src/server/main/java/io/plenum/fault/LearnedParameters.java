package io.plenum.fault;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was learnt of one piece of equipment. */
public final class LearnedParameters {

    /** Of equipment that nobody has watched yet. */
    public static final LearnedParameters NONE = byDay(Map.of());

    private final Map<LearnedParameter, SortedMap<LocalDate, Double>> days = new EnumMap<>(LearnedParameter.class);
    private final Map<LearnedParameter, Double> known = new EnumMap<>(LearnedParameter.class);

    private LearnedParameters() {}

    /** @param days for each habit the figures of the days that taught it, none of them NaN; which days these were is not said */
    public LearnedParameters(Map<LearnedParameter, double[]> days) {
        days.forEach((habit, figures) -> {
            SortedMap<LocalDate, Double> dated = new TreeMap<>();
            for (int day = 0; day < figures.length; day++) {
                dated.put(LocalDate.EPOCH.plusDays(day), figures[day]);
            }
            this.days.put(habit, dated);
        });
    }

    /** @param days for each habit the figures of the days that taught it, none of them NaN */
    public static LearnedParameters byDay(Map<LearnedParameter, ? extends SortedMap<LocalDate, Double>> days) {
        LearnedParameters habits = new LearnedParameters();
        habits.days.putAll(days);
        return habits;
    }

    /** The habit's own figure for the unknown where nothing was learnt; may be NaN. */
    public double of(LearnedParameter habit) {
        return known.computeIfAbsent(
                habit,
                key -> key.of(days(key).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
    }

    /** The figures of the days that taught a habit. */
    public SortedMap<LocalDate, Double> days(LearnedParameter habit) {
        return days.getOrDefault(habit, new TreeMap<>());
    }

    /** Whether so many days taught a habit. */
    public boolean knows(LearnedParameter habit, int least) {
        return days(habit).size() >= least;
    }
}
