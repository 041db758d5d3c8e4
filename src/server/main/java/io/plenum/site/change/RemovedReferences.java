package io.plenum.site.change;

import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Clears what others say of things that are taken out. Points stay: they belong to the site until somebody places them again, so that
 * nothing ends that is recorded. A floor on which rooms stand is not cleared; the rules refuse it.
 */
final class RemovedReferences {

    private static final Map<EntityKind, List<String>> SINGLE = Map.of(
            EntityKind.EQUIPMENT,
            List.of(EntityFields.SPACE, EntityFields.FLOOR, EntityFields.PART_OF, EntityFields.SUB_METER_OF));
    private static final Map<EntityKind, List<String>> SEVERAL = Map.of(
            EntityKind.EQUIPMENT, List.of(EntityFields.FEEDS, EntityFields.METERS),
            EntityKind.SPACE, List.of(EntityFields.PARTS));

    private RemovedReferences() {}

    static void clear(String site, SortedMap<EntityId, SortedMap<String, Object>> things, Set<EntityId> removed) {
        Set<String> gone = removed.stream()
                .filter(id -> id.kind() != EntityKind.POINT && !things.containsKey(id))
                .map(EntityId::key)
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            things.forEach((id, fields) -> clear(site, id.kind(), fields, gone));
        }
    }

    private static void clear(String site, EntityKind kind, SortedMap<String, Object> fields, Set<String> gone) {
        SINGLE.getOrDefault(kind, List.of()).forEach(name -> {
            if (fields.get(name) instanceof String key && gone.contains(key)) {
                fields.remove(name);
            }
        });
        SEVERAL.getOrDefault(kind, List.of()).forEach(name -> {
            List<String> left = new ArrayList<>(ModelWords.keys(fields, name));
            if (left.removeAll(gone)) {
                if (left.isEmpty()) {
                    fields.remove(name);
                } else {
                    fields.put(name, left);
                }
            }
        });
        if (kind == EntityKind.POINT && gone.contains(EditedModel.text(fields, EntityFields.OWNER))) {
            fields.put(EntityFields.OWNER, site);
        }
    }
}
