package io.plenum.site.change;

import io.plenum.point.time.IsoTime;
import io.plenum.site.PostalAddress;
import io.plenum.site.brick.Keys;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of a site's model. Models of others may break a rule already: only what a change breaks is refused. */
final class ModelRules {

    private static final int LONGEST_NAME = 200;
    private static final int COMPARED = 50;
    private static final int LOWEST = -100;
    private static final int HIGHEST = 1000;

    private final SortedMap<EntityId, SortedMap<String, Object>> things;
    private final Set<String> places = new TreeSet<>();
    private final Set<ChangeProblem> problems = new LinkedHashSet<>();

    private final Set<String> gone;

    private ModelRules(SortedMap<EntityId, SortedMap<String, Object>> things, Set<String> gone) {
        this.things = things;
        this.gone = gone;
        things.keySet().stream()
                .filter(id -> id.kind() != EntityKind.POINT)
                .map(EntityId::key)
                .forEach(places::add);
    }

    /** @param gone keys of what was taken out: whoever names them has meant nothing else */
    static Set<ChangeProblem> broken(SortedMap<EntityId, SortedMap<String, Object>> things, Set<String> gone) {
        ModelRules rules = new ModelRules(things, gone);
        things.forEach(rules::check);
        rules.problems.addAll(HierarchyRules.broken(things));
        rules.problems.addAll(PointRules.broken(things, gone));
        return rules.problems;
    }

    private void check(EntityId id, SortedMap<String, Object> fields) {
        name(id, EditedModel.text(fields, EntityFields.NAME));
        key(id);
        switch (id.kind()) {
            case SITE -> site(id, fields);
            case FLOOR -> floor(id, fields);
            case SPACE -> space(id, fields);
            case EQUIPMENT -> equipment(id, fields);
            default -> {
                // points have rules of their own
            }
        }
    }

    private void name(EntityId id, @Nullable String name) {
        if (name == null) {
            problems.add(ChangeProblem.error(id, "name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(ChangeProblem.error(id, "name-long", LONGEST_NAME));
        }
    }

    private void key(EntityId id) {
        String clean = Keys.key(id.key(), id.kind() == EntityKind.POINT);
        if (!clean.equals(id.key())) {
            problems.add(ChangeProblem.error(id, "key", clean));
        }
        if (EnumSet.allOf(EntityKind.class).stream()
                .anyMatch(kind -> kind.compareTo(id.kind()) < 0 && things.containsKey(new EntityId(kind, id.key())))) {
            problems.add(ChangeProblem.error(id, "key-twice"));
        }
    }

    private void site(EntityId id, Map<String, Object> fields) {
        String zone = EditedModel.text(fields, EntityFields.ZONE);
        try {
            IsoTime.zone(zone == null ? "" : zone);
        } catch (DateTimeException e) {
            problems.add(ChangeProblem.error(id, "zone", zone == null ? "" : zone));
        }
        area(id, fields);
        length(id, fields, EntityFields.STREET, PostalAddress.LONGEST_STREET);
        length(id, fields, EntityFields.POSTAL_CODE, PostalAddress.LONGEST_POSTAL_CODE);
        length(id, fields, EntityFields.CITY, PostalAddress.LONGEST_CITY);
        length(id, fields, EntityFields.COUNTRY, PostalAddress.LONGEST_COUNTRY);
        if (things.keySet().stream().noneMatch(one -> one.kind() == EntityKind.FLOOR)) {
            problems.add(ChangeProblem.error(id, "no-floor"));
        }
    }

    private void length(EntityId id, Map<String, Object> fields, String field, int longest) {
        String text = EditedModel.text(fields, field);
        if (text != null && text.length() > longest) {
            problems.add(ChangeProblem.error(id, "address-" + field, longest));
        }
    }

    private void area(EntityId id, Map<String, Object> fields) {
        if (fields.get(EntityFields.AREA) instanceof Double area && area < 0) {
            problems.add(ChangeProblem.error(id, "area"));
        }
    }

    private void floor(EntityId id, Map<String, Object> fields) {
        if (!(fields.get(EntityFields.LEVEL) instanceof Integer level)) {
            problems.add(ChangeProblem.error(id, "level-missing"));
        } else if (level < LOWEST || level > HIGHEST) {
            problems.add(ChangeProblem.error(id, "level", LOWEST, HIGHEST));
        }
    }

    private void space(EntityId id, Map<String, Object> fields) {
        area(id, fields);
        ClassRule.check(id, EditedModel.text(fields, EntityFields.CLASS), problems);
        reference(id, fields, EntityFields.FLOOR, EntityKind.FLOOR);
        if (EditedModel.text(fields, EntityFields.FLOOR) == null) {
            problems.add(ChangeProblem.error(id, "floor-missing"));
        }
        references(id, fields, EntityFields.PARTS);
    }

    private void equipment(EntityId id, Map<String, Object> fields) {
        ClassRule.check(id, EditedModel.text(fields, EntityFields.CLASS), problems);
        ClassRule.system(id, EditedModel.text(fields, EntityFields.SYSTEM), problems);
        reference(id, fields, EntityFields.SPACE, EntityKind.SPACE);
        reference(id, fields, EntityFields.FLOOR, EntityKind.FLOOR);
        reference(id, fields, EntityFields.PART_OF, EntityKind.EQUIPMENT);
        reference(id, fields, EntityFields.SUB_METER_OF, EntityKind.EQUIPMENT);
        references(id, fields, EntityFields.FEEDS);
        references(id, fields, EntityFields.METERS);
        if (ModelWords.keys(fields, EntityFields.FEEDS).contains(id.key())) {
            problems.add(ChangeProblem.error(id, "feeds-itself"));
        }
    }

    private void reference(EntityId id, Map<String, Object> fields, String field, EntityKind kind) {
        String key = EditedModel.text(fields, field);
        if (key != null && !things.containsKey(new EntityId(kind, key))) {
            problems.add(ModelWords.unknown(id, "reference-" + field, key, known(key, kind)));
        }
    }

    /** Of many wrong ones the first are compared with all there are. */
    private Set<String> known(String key, EntityKind kind) {
        if (problems.size() > COMPARED || gone.contains(key)) {
            return Set.of();
        }
        return things.keySet().stream()
                .filter(id -> id.kind() == kind)
                .map(EntityId::key)
                .collect(Collectors.toSet());
    }

    private void references(EntityId id, Map<String, Object> fields, String field) {
        ModelWords.keys(fields, field).stream()
                .filter(key -> !places.contains(key))
                .forEach(key -> problems.add(ModelWords.unknown(
                        id,
                        "reference-" + field,
                        key,
                        problems.size() > COMPARED || gone.contains(key) ? Set.of() : places)));
    }
}
