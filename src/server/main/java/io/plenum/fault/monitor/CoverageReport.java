package io.plenum.fault.monitor;

import io.plenum.fault.DayCoverage;
import io.plenum.fault.FaultRule;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCoverage;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.RuleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the days of a piece of equipment together: which of its rules could be evaluated, and why the others could not. */
final class CoverageReport {

    private CoverageReport() {}

    static EquipmentCoverage of(MonitoredEquipment subject, Map<LocalDate, DayCoverage> days) {
        List<FaultRule> rules = subject.kind().rules();
        Map<LocalDate, List<RuleCoverage>> byDay = new TreeMap<>();
        days.forEach((day, coverage) -> byDay.put(day, coverage.evaluations(rules, subject.sources()::containsKey)));
        List<RuleStatus> statuses = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            statuses.add(status(rules.get(rule), rule, byDay, subject));
        }
        return new EquipmentCoverage(subject.key(), subject.kind().name(), statuses);
    }

    private static RuleStatus status(
            FaultRule rule, int index, Map<LocalDate, List<RuleCoverage>> byDay, MonitoredEquipment subject) {
        Set<Quantity> absent = rule.required().missing(subject.sources()::containsKey);
        if (!absent.isEmpty()) {
            return new RuleStatus(rule.id(), byDay.size(), 0, null, NotEvaluable.MISSING_POINT, absent);
        }
        int evaluated = 0;
        LocalDate last = null;
        RuleCoverage worst = null;
        for (Map.Entry<LocalDate, List<RuleCoverage>> day : byDay.entrySet()) {
            RuleCoverage one = day.getValue().get(index);
            if (one.evaluated()) {
                evaluated++;
                last = day.getKey();
            }
            worst = sooner(worst, one);
        }
        return evaluated > 0
                ? new RuleStatus(rule.id(), byDay.size(), evaluated, last, null, Set.of())
                : unknown(rule, byDay.size(), worst);
    }

    /** A day that says nothing is no reason against one that does; of several reasons the one that is worth most. */
    private static @Nullable RuleCoverage sooner(@Nullable RuleCoverage known, RuleCoverage one) {
        NotEvaluable reason = one.reason();
        NotEvaluable before = known == null ? null : known.reason();
        return reason != null && (before == null || reason.compareTo(before) < 0) ? one : known;
    }

    private static RuleStatus unknown(FaultRule rule, int days, @Nullable RuleCoverage worst) {
        NotEvaluable reason = worst == null ? null : worst.reason();
        return new RuleStatus(
                rule.id(),
                days,
                0,
                null,
                reason == null ? NotEvaluable.TOO_LITTLE : reason,
                worst == null ? Set.of() : worst.missing());
    }
}
