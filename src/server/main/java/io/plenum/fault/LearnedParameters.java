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

    /** @param days for each parameter the figures of the days it was learned on, none of them NaN; which days these were is not said */
    public LearnedParameters(Map<LearnedParameter, double[]> days) {
        days.forEach((parameter, figures) -> {
            SortedMap<LocalDate, Double> dated = new TreeMap<>();
            for (int day = 0; day < figures.length; day++) {
                dated.put(LocalDate.EPOCH.plusDays(day), figures[day]);
            }
            this.days.put(parameter, dated);
        });
    }

    /** @param days for each parameter the figures of the days it was learned on, none of them NaN */
    public static LearnedParameters byDay(Map<LearnedParameter, ? extends SortedMap<LocalDate, Double>> days) {
        LearnedParameters parameters = new LearnedParameters();
        parameters.days.putAll(days);
        return parameters;
    }

    /** The parameter's own figure for the unknown where nothing was learnt; may be NaN. */
    public double of(LearnedParameter parameter) {
        return known.computeIfAbsent(
                parameter,
                key -> key.of(days(key).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
    }

    /** The figures of the days on which a parameter was learned. */
    public SortedMap<LocalDate, Double> days(LearnedParameter parameter) {
        return days.getOrDefault(parameter, new TreeMap<>());
    }

    /** Whether a parameter was learned on so many days. */
    public boolean knows(LearnedParameter parameter, int least) {
        return days(parameter).size() >= least;
    }
}
