package io.plenum.fault.monitor;

import io.plenum.fault.FaultRule;
import io.plenum.fault.RequiredPoints;
import io.plenum.fault.finding.MissingPoints;
import io.plenum.site.BuildingModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds by the model alone which points the rules lack, and puts equipment together that lacks the same. */
final class MissingPointSearch {

    private record Lack(MonitoredKind kind, RequiredPoints missing, List<String> rules) {}

    private MissingPointSearch() {}

    static List<MissingPoints> of(BuildingModel model) {
        Map<MonitoredKind, List<FaultRule>> rules = new EnumMap<>(MonitoredKind.class);
        Map<Lack, List<String>> byLack = new LinkedHashMap<>();
        for (MonitoredEquipment one : MonitoredEquipmentSearch.withRules(model)) {
            List<FaultRule> ofKind = rules.computeIfAbsent(one.kind(), MonitoredKind::rules);
            rulesByMissing(one, ofKind).forEach((missing, some) -> byLack.computeIfAbsent(
                            new Lack(one.kind(), missing, some), key -> new ArrayList<>())
                    .add(one.key()));
        }
        return byLack.entrySet().stream()
                .map(entry -> new MissingPoints(
                        entry.getKey().kind().name(),
                        List.copyOf(entry.getValue()),
                        entry.getKey().missing(),
                        entry.getKey().rules()))
                .toList();
    }

    private static Map<RequiredPoints, List<String>> rulesByMissing(MonitoredEquipment one, List<FaultRule> rules) {
        Map<RequiredPoints, List<String>> byMissing = new LinkedHashMap<>();
        for (FaultRule rule : rules) {
            RequiredPoints missing = rule.required().lacking(one.sources()::containsKey);
            if (!missing.isEmpty()) {
                byMissing.computeIfAbsent(missing, key -> new ArrayList<>()).add(rule.id());
            }
        }
        return byMissing;
    }
}
