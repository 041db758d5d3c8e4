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

/** The parameters learned of a piece of equipment on each of the last days. */
final class ParameterHistory {

    /** Days. */
    static final int REMEMBERED = 60;

    private final Map<LearnedParameter, TreeMap<LocalDate, Double>> days = new EnumMap<>(LearnedParameter.class);
    final Map<LearnedParameter, Double> news = new EnumMap<>(LearnedParameter.class);

    /** One of its own, of which only is known what was learnt. */
    static ParameterHistory copyOf(LearnedParameters learned) {
        ParameterHistory copy = new ParameterHistory();
        for (LearnedParameter parameter : LearnedParameter.values()) {
            learned.days(parameter).forEach((day, figure) -> copy.put(parameter, day, figure));
        }
        return copy;
    }

    void put(LearnedParameter parameter, LocalDate day, double figure) {
        TreeMap<LocalDate, Double> known = days.computeIfAbsent(parameter, key -> new TreeMap<>());
        known.put(day, figure);
        known.headMap(day.minusDays(REMEMBERED)).clear();
    }

    /** Learns from a day that is over: the minutes from one to before another. */
    void learn(EquipmentTrend trend, LocalDate day, int from, int to) {
        for (LearnedParameter parameter : LearnedParameter.values()) {
            double figure = ParameterEstimation.estimate(parameter, trend, from, to);
            if (!Double.isNaN(figure)) {
                put(parameter, day, figure);
                news.put(parameter, figure);
            }
        }
    }

    LearnedParameters parameters() {
        Map<LearnedParameter, SortedMap<LocalDate, Double>> copy = new EnumMap<>(LearnedParameter.class);
        days.forEach((parameter, known) -> copy.put(parameter, new TreeMap<>(known)));
        return LearnedParameters.byDay(copy);
    }
}
