package io.plenum.fault.watch;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Habit;
import io.plenum.fault.Habits;
import io.plenum.fault.rules.Lessons;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each of the last days taught of a piece of equipment. */
final class HabitBook {

    /** Days. */
    static final int REMEMBERED = 60;

    private final Map<Habit, TreeMap<LocalDate, Double>> days = new EnumMap<>(Habit.class);
    final Map<Habit, Double> news = new EnumMap<>(Habit.class);

    void put(Habit habit, LocalDate day, double figure) {
        TreeMap<LocalDate, Double> known = days.computeIfAbsent(habit, key -> new TreeMap<>());
        known.put(day, figure);
        known.headMap(day.minusDays(REMEMBERED)).clear();
    }

    /** Takes a lesson from a day that is over: the minutes from one to before another. */
    void learn(EquipmentTrend trend, LocalDate day, int from, int to) {
        for (Habit habit : Habit.values()) {
            double figure = Lessons.lesson(habit, trend, from, to);
            if (!Double.isNaN(figure)) {
                put(habit, day, figure);
                news.put(habit, figure);
            }
        }
    }

    Habits habits() {
        Map<Habit, SortedMap<LocalDate, Double>> copy = new EnumMap<>(Habit.class);
        days.forEach((habit, known) -> copy.put(habit, new TreeMap<>(known)));
        return Habits.byDay(copy);
    }
}
