package io.plenum.site.change;

import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Nothing is part of itself, by whatever way around: pages that walk up a hierarchy would never arrive. */
final class HierarchyRules {

    private HierarchyRules() {}

    static Set<ChangeProblem> broken(SortedMap<EntityId, SortedMap<String, Object>> things) {
        Set<ChangeProblem> problems = new LinkedHashSet<>();
        circles(things, EntityKind.EQUIPMENT, fields -> single(fields, EntityFields.PART_OF))
                .forEach(id -> problems.add(ChangeProblem.error(id, "part-of-circle")));
        circles(things, EntityKind.EQUIPMENT, fields -> single(fields, EntityFields.SUB_METER_OF))
                .forEach(id -> problems.add(ChangeProblem.error(id, "sub-meter-circle")));
        circles(things, EntityKind.SPACE, fields -> ModelWords.keys(fields, EntityFields.PARTS))
                .forEach(id -> problems.add(ChangeProblem.error(id, "zone-circle")));
        return problems;
    }

    private static List<String> single(Map<String, Object> fields, String name) {
        String key = EditedModel.text(fields, name);
        return key == null ? List.of() : List.of(key);
    }

    /** All that reach themselves. */
    private static Set<EntityId> circles(
            SortedMap<EntityId, SortedMap<String, Object>> things,
            EntityKind kind,
            Function<Map<String, Object>, List<String>> next) {
        Map<String, List<String>> ways = new HashMap<>();
        things.forEach((id, fields) -> {
            List<String> others = id.kind() == kind ? next.apply(fields) : List.of();
            if (!others.isEmpty()) {
                ways.put(id.key(), others);
            }
        });
        Set<EntityId> found = new LinkedHashSet<>();
        ways.keySet().stream()
                .filter(key -> reachesItself(key, ways))
                .forEach(key -> found.add(new EntityId(kind, key)));
        return found;
    }

    private static boolean reachesItself(String key, Map<String, List<String>> ways) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(ways.getOrDefault(key, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(ways.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}
