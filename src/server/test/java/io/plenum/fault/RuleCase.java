package io.plenum.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a rule is given and what it has to say: a healthy day, the same day with one thing wrong, and the same day without one of the
 * points that it needs.
 */
public record RuleCase(
        FaultRule rule,
        Day healthy,
        Consumer<Day> fault,
        int leastMinutes,
        Quantity needed,
        LearnedParameters learned) {

    /** Of a list of rules, the one of an id. */
    public static FaultRule rule(List<FaultRule> rules, String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    /** What so many equal days have taught. */
    public static LearnedParameters learned(Map<LearnedParameter, Double> figures, int days) {
        Map<LearnedParameter, double[]> all = new java.util.EnumMap<>(LearnedParameter.class);
        figures.forEach((parameter, figure) -> {
            double[] same = new double[days];
            java.util.Arrays.fill(same, figure);
            all.put(parameter, same);
        });
        return new LearnedParameters(all);
    }

    private DayResult judged(Day day) {
        return new Diagnosis(day.trend(learned), List.of(rule)).days().getFirst();
    }

    private RuleCoverage evaluation(Day day) {
        return judged(day).evaluations().getFirst();
    }

    private int minutes(Day day) {
        return judged(day).findings().stream().mapToInt(DayFinding::minutes).sum();
    }

    /** Asserts all of it. */
    public void check() {
        assertThat(evaluation(healthy.copy()).reason())
                .as("%s can be evaluated on a healthy day", rule.id())
                .isNull();
        assertThat(minutes(healthy.copy())).as("%s on a healthy day", rule.id()).isZero();
        Day faulty = healthy.copy();
        fault.accept(faulty);
        assertThat(minutes(faulty)).as("%s on its fault", rule.id()).isGreaterThanOrEqualTo(leastMinutes);
        RuleCoverage without = evaluation(healthy.copy().without(needed));
        assertThat(without.reason()).as("%s without %s", rule.id(), needed).isEqualTo(NotEvaluable.MISSING_POINT);
        assertThat(without.missing()).as("%s without %s", rule.id(), needed).contains(needed);
        DayResult silent = judged(healthy.copy().without(needed));
        assertThat(silent.verdict()).isEqualTo(DayStatus.NOT_EVALUABLE);
        assertThat(silent.day()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
