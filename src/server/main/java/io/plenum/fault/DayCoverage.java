package io.plenum.fault;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts, over the slices of one day, how far each rule could judge a piece of equipment. Not thread-safe. */
public final class DayCoverage {

    /**
     * In minutes.
     *
     * @param open in which the rule looks: occupied hours while the equipment runs, or any hour
     * @param known of these, in which all its points had values
     * @param judged of these, in which it could decide
     * @param faulty of these, on which it found its fault
     * @param reason what the rule itself said for why it could not, null for nothing
     */
    public record RuleMinutes(
            int open,
            int known,
            int judged,
            int faulty,
            @Nullable NotEvaluable reason) {

        RuleMinutes plus(RuleMinutes more) {
            return new RuleMinutes(
                    open + more.open,
                    known + more.known,
                    judged + more.judged,
                    faulty + more.faulty,
                    more.reason == null ? reason : more.reason);
        }
    }

    private final Map<String, RuleMinutes> rules = new HashMap<>();
    private final Map<Quantity, Integer> values = new EnumMap<>(Quantity.class);
    private int recorded;
    private int standing;

    public DayCoverage() {}

    /** As it was kept. */
    public DayCoverage(int recorded, int standing, Map<Quantity, Integer> values, Map<String, RuleMinutes> rules) {
        this.recorded = recorded;
        this.standing = standing;
        this.values.putAll(values);
        this.rules.putAll(rules);
    }

    /** Minutes of which anything at all is known. */
    public int recorded() {
        return recorded;
    }

    /** Minutes in which the equipment is known to have stood. */
    public int standing() {
        return standing;
    }

    /** Minutes with a value, by point. */
    public Map<Quantity, Integer> values() {
        return values;
    }

    /** By id of the rule. */
    public Map<String, RuleMinutes> rules() {
        return rules;
    }

    /** Counts what was recorded from one minute to before another. */
    public void record(EquipmentTrend trend, int from, int to) {
        BitSet any = new BitSet();
        for (Quantity quantity : trend.values().keySet()) {
            BitSet known = trend.known(quantity).get(from, to);
            any.or(known);
            values.merge(quantity, known.cardinality(), Integer::sum);
        }
        recorded += any.cardinality();
        for (int minute = any.nextSetBit(0); minute >= 0; minute = any.nextSetBit(minute + 1)) {
            standing += trend.standing(from + minute) ? 1 : 0;
        }
    }

    /** Counts what a rule made of the minutes from one to before another. */
    public void evaluate(FaultRule rule, EquipmentTrend trend, MinuteEvaluation evaluation, int from, int to) {
        BitSet open = (rule.anyHour() ? trend.anything() : trend.occupied()).get(from, to);
        BitSet known = (BitSet) open.clone();
        rule.needs().forEach(quantity -> known.and(trend.known(quantity).get(from, to)));
        for (Set<Quantity> some : rule.needsOneOf()) {
            BitSet any = new BitSet();
            some.forEach(quantity -> any.or(trend.known(quantity).get(from, to)));
            known.and(any);
        }
        BitSet judged = evaluation.evaluable().get(from, to);
        judged.and(open);
        BitSet faulty = evaluation.fault().get(from, to);
        faulty.and(open);
        RuleMinutes minutes = new RuleMinutes(
                open.cardinality(),
                known.cardinality(),
                judged.cardinality(),
                faulty.cardinality(),
                evaluation.reason());
        rules.merge(rule.id(), minutes, RuleMinutes::plus);
    }

    /** Adds another's counts. */
    public void add(DayCoverage more) {
        recorded += more.recorded;
        standing += more.standing;
        more.values.forEach((quantity, minutes) -> values.merge(quantity, minutes, Integer::sum));
        more.rules.forEach((rule, minutes) -> rules.merge(rule, minutes, RuleMinutes::plus));
    }

    /** @param present which points the equipment has at all */
    public List<RuleCoverage> evaluations(List<FaultRule> all, Predicate<Quantity> present) {
        List<RuleCoverage> evaluations = new ArrayList<>();
        for (FaultRule rule : all) {
            Set<Quantity> missing = rule.required().missing(present);
            evaluations.add(
                    missing.isEmpty()
                            ? evaluation(rule, rules.getOrDefault(rule.id(), new RuleMinutes(0, 0, 0, 0, null)))
                            : new RuleCoverage(rule, 0, NotEvaluable.MISSING_POINT, missing));
        }
        return evaluations;
    }

    private RuleCoverage evaluation(FaultRule rule, RuleMinutes minutes) {
        int enough = Math.min(rule.minutes(), DayStatus.MINUTES);
        // What found something has decided, however short it looked.
        NotEvaluable reason = minutes.judged >= enough || minutes.faulty > 0 ? null : reason(minutes, enough);
        Set<Quantity> missing = reason == NotEvaluable.NO_VALUES ? silent(rule) : Set.of();
        return new RuleCoverage(rule, minutes.judged, reason, missing);
    }

    private NotEvaluable reason(RuleMinutes minutes, int enough) {
        if (minutes.open < enough) {
            return 2 * standing >= recorded && recorded > 0 ? NotEvaluable.NOT_RUNNING : NotEvaluable.NO_VALUES;
        }
        if (minutes.known < enough) {
            return NotEvaluable.NO_VALUES;
        }
        if (minutes.reason != null) {
            return minutes.reason;
        }
        return minutes.judged == 0 ? NotEvaluable.STATE_ABSENT : NotEvaluable.TOO_LITTLE;
    }

    /** The rule's points without values for most of the recorded time; what says whether the equipment runs is one of them. */
    private Set<Quantity> silent(FaultRule rule) {
        Set<Quantity> silent = new TreeSet<>(rule.required().missing(this::mostly));
        if (silent.isEmpty() && !mostly(Quantity.FAN)) {
            silent.add(Quantity.FAN);
        }
        return silent;
    }

    private boolean mostly(Quantity quantity) {
        return 2 * values.getOrDefault(quantity, 0) > recorded;
    }
}
