package io.plenum.fault;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies rules to a trend and says, day by day, what they found. */
public final class Diagnosis {

    private final EquipmentTrend trend;
    private final List<FaultRule> rules;
    private final Map<FaultRule, MinuteEvaluation> byRule = new LinkedHashMap<>();
    private final Map<FaultRule, Set<Quantity>> missing = new LinkedHashMap<>();

    public Diagnosis(EquipmentTrend trend, List<FaultRule> rules) {
        this.trend = trend;
        this.rules = rules;
        rules.forEach(this::apply);
    }

    private void apply(FaultRule rule) {
        Set<Quantity> absent = rule.required().missing(trend::has);
        if (absent.isEmpty()) {
            byRule.put(rule, rule.evaluate(trend));
        } else {
            missing.put(rule, absent);
        }
    }

    /** The rules that could not be evaluated at all, with the points that they lack. */
    public Map<FaultRule, Set<Quantity>> notEvaluable() {
        return missing;
    }

    public List<DayResult> days() {
        List<DayResult> days = new ArrayList<>();
        for (int day = 0; day < trend.days(); day++) {
            if (recorded(day)) {
                days.add(day(day));
            }
        }
        return days;
    }

    private boolean recorded(int day) {
        int first = trend.anything().nextSetBit(day * EquipmentTrend.DAY);
        return first >= 0 && first < end(day);
    }

    private int end(int day) {
        return Math.min(trend.minutes(), (day + 1) * EquipmentTrend.DAY);
    }

    private DayResult day(int day) {
        List<DayFinding> findings = new ArrayList<>();
        BitSet faulty = new BitSet();
        BitSet evaluated = new BitSet();
        byRule.forEach((rule, evaluation) -> {
            BitSet when = within(evaluation.fault(), rule, day);
            if (!when.isEmpty()) {
                findings.add(new DayFinding(trend.day(day), rule, when.cardinality(), when));
            }
            if (rule.confidence() >= DayStatus.DECISIVE) {
                faulty.or(when);
            }
            if (rule.confidence() >= DayStatus.DECISIVE && rule.provesHealth()) {
                evaluated.or(within(evaluation.evaluable(), rule, day));
            }
        });
        findings.sort(Comparator.comparingInt(DayFinding::minutes).reversed());
        return new DayResult(trend.day(day), verdict(faulty, evaluated), findings, evaluations(day));
    }

    private List<RuleCoverage> evaluations(int day) {
        DayCoverage coverage = new DayCoverage();
        int from = day * EquipmentTrend.DAY;
        coverage.record(trend, from, end(day));
        byRule.forEach((rule, evaluation) -> coverage.evaluate(rule, trend, evaluation, from, end(day)));
        return coverage.evaluations(rules, trend::has);
    }

    private BitSet within(BitSet all, FaultRule rule, int day) {
        BitSet when = new BitSet();
        when.set(day * EquipmentTrend.DAY, end(day));
        when.and(all);
        if (!rule.anyHour()) {
            when.and(trend.occupied());
        }
        return when;
    }

    private static DayStatus verdict(BitSet faulty, BitSet evaluated) {
        if (faulty.cardinality() >= DayStatus.MINUTES) {
            return DayStatus.FAULT;
        }
        return evaluated.cardinality() >= DayStatus.MINUTES ? DayStatus.OK : DayStatus.NOT_EVALUABLE;
    }
}
