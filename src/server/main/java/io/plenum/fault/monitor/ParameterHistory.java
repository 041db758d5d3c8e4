package io.plenum.fault.monitor;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.rules.ParameterEstimation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each of the last days taught of a piece of equipment. */
final class ParameterHistory {

    /** Days. */
    static final int REMEMBERED = 60;

    private final Map<LearnedParameter, TreeMap<LocalDate, Double>> days = new EnumMap<>(LearnedParameter.class);
    final Map<LearnedParameter, Double> news = new EnumMap<>(LearnedParameter.class);

    void put(LearnedParameter habit, LocalDate day, double figure) {
        TreeMap<LocalDate, Double> known = days.computeIfAbsent(habit, key -> new TreeMap<>());
        known.put(day, figure);
        known.headMap(day.minusDays(REMEMBERED)).clear();
    }

    /** Takes a lesson from a day that is over: the minutes from one to before another. */
    void learn(EquipmentTrend trend, LocalDate day, int from, int to) {
        for (LearnedParameter habit : LearnedParameter.values()) {
            double figure = ParameterEstimation.lesson(habit, trend, from, to);
            if (!Double.isNaN(figure)) {
                put(habit, day, figure);
                news.put(habit, figure);
            }
        }
    }

    LearnedParameters habits() {
        Map<LearnedParameter, SortedMap<LocalDate, Double>> copy = new EnumMap<>(LearnedParameter.class);
        days.forEach((habit, known) -> copy.put(habit, new TreeMap<>(known)));
        return LearnedParameters.byDay(copy);
    }
}
