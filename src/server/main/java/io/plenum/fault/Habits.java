package io.plenum.fault;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was learnt of one piece of equipment. */
public final class Habits {

    /** Of equipment that nobody has watched yet. */
    public static final Habits NONE = byDay(Map.of());

    private final Map<Habit, SortedMap<LocalDate, Double>> days = new EnumMap<>(Habit.class);
    private final Map<Habit, Double> known = new EnumMap<>(Habit.class);

    private Habits() {}

    /** @param days for each habit the figures of the days that taught it, none of them NaN; which days these were is not said */
    public Habits(Map<Habit, double[]> days) {
        days.forEach((habit, figures) -> {
            SortedMap<LocalDate, Double> dated = new TreeMap<>();
            for (int day = 0; day < figures.length; day++) {
                dated.put(LocalDate.EPOCH.plusDays(day), figures[day]);
            }
            this.days.put(habit, dated);
        });
    }

    /** @param days for each habit the figures of the days that taught it, none of them NaN */
    public static Habits byDay(Map<Habit, ? extends SortedMap<LocalDate, Double>> days) {
        Habits habits = new Habits();
        habits.days.putAll(days);
        return habits;
    }

    /** The habit's own figure for the unknown where nothing was learnt; may be NaN. */
    public double of(Habit habit) {
        return known.computeIfAbsent(
                habit,
                key -> key.of(days(key).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
    }

    /** The figures of the days that taught a habit. */
    public SortedMap<LocalDate, Double> days(Habit habit) {
        return days.getOrDefault(habit, new TreeMap<>());
    }

    /** Whether so many days taught a habit. */
    public boolean knows(Habit habit, int least) {
        return days(habit).size() >= least;
    }
}
