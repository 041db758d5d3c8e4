package io.plenum.fault;

import java.util.EnumMap;
import java.util.Map;

/** What was learnt of one piece of equipment. */
public final class Habits {

    /** Of equipment that nobody has watched yet. */
    public static final Habits NONE = new Habits(Map.of());

    private final Map<Habit, Double> known = new EnumMap<>(Habit.class);

    /** @param days for each habit the figures of the days that taught it, none of them NaN */
    public Habits(Map<Habit, double[]> days) {
        for (Habit habit : Habit.values()) {
            known.put(habit, habit.of(days.getOrDefault(habit, new double[0])));
        }
    }

    /** The habit's own figure for the unknown where nothing was learnt; may be NaN. */
    public double of(Habit habit) {
        return known.getOrDefault(habit, Double.NaN);
    }
}
