package io.plenum.fault.offline;

import io.plenum.fault.DayResult;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCoverage;
import io.plenum.fault.offline.naming.EquipmentPoints;
import io.plenum.fault.rules.EquipmentKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rules could not be evaluated, on how many days and why, in sentences.
 *
 * @param kind of the equipment, by which its points are named
 */
record EvaluationGaps(EquipmentKind kind) {

    /** A sentence for each rule that could not be evaluated on some day, by its id. */
    Map<String, String> of(List<DayResult> days) {
        Map<String, Map<NotEvaluable, Integer>> counts = new LinkedHashMap<>();
        Map<String, Set<Quantity>> points = new LinkedHashMap<>();
        days.stream().flatMap(day -> day.evaluations().stream()).forEach(one -> {
            NotEvaluable reason = one.reason();
            if (reason != null) {
                counts.computeIfAbsent(one.rule().id(), id -> new EnumMap<>(NotEvaluable.class))
                        .merge(reason, 1, Integer::sum);
                points.computeIfAbsent(one.rule().id(), id -> new TreeSet<>()).addAll(one.missing());
            }
        });
        Map<String, String> sentences = new LinkedHashMap<>();
        counts.forEach((rule, byReason) ->
                sentences.put(rule, sentence(byReason, points.getOrDefault(rule, Set.of()), days.size())));
        return sentences;
    }

    private String sentence(Map<NotEvaluable, Integer> byReason, Set<Quantity> points, int days) {
        return byReason.entrySet().stream()
                .map(entry -> words(entry.getKey(), points)
                        + (entry.getValue() == days ? "" : " (" + entry.getValue() + " of " + days + " days)"))
                .collect(Collectors.joining("; "));
    }

    private String words(NotEvaluable reason, Set<Quantity> points) {
        return switch (reason) {
            case MISSING_POINT -> "the file lacks " + names(points);
            case NO_VALUES -> "values are missing" + (points.isEmpty() ? "" : " of " + names(points));
            case NOT_LEARNT -> "too few days to compare the unit with itself";
            case NOT_APPLICABLE -> "the unit is not built or run in the way that this rule is about";
            case TOO_LITTLE -> "the state that it judges lasted too short";
            case STATE_ABSENT -> "the state that it judges did not occur";
            case NOT_RUNNING -> "the unit stood";
        };
    }

    /** Brick classes; what is made of several points by its own name. */
    private String names(Set<Quantity> points) {
        return points.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String name(Quantity point) {
        return EquipmentPoints.brick(kind, point);
    }

    /** How many rules of a day could be evaluated: 17/34. */
    static String share(DayResult day) {
        return day.evaluated() + "/" + day.evaluations().size();
    }

    static List<RuleCoverage> of(DayResult day) {
        return day.evaluations().stream().filter(one -> !one.evaluated()).toList();
    }
}
