package io.plenum.site.change;

import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import io.plenum.site.role.EquipmentMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A site's model while it is edited: fields by thing. */
final class EditedModel {

    private final String site;
    private final SortedMap<EntityId, SortedMap<String, Object>> things;
    private final Set<EntityId> removed = new TreeSet<>();
    private final List<ChangeProblem> problems = new ArrayList<>();
    private boolean trusted;

    EditedModel(String site, SortedMap<EntityId, SortedMap<String, Object>> before) {
        this.site = site;
        this.things = new TreeMap<>();
        before.forEach((id, fields) -> things.put(id, new TreeMap<>(fields)));
    }

    SortedMap<EntityId, SortedMap<String, Object>> things() {
        return things;
    }

    List<ChangeProblem> problems() {
        return problems;
    }

    /** All edits; then what follows from them. */
    void apply(List<ModelEdit> edits) {
        edits.forEach(this::apply);
        RemovedReferences.clear(site, things, removed);
        edits.forEach(this::follow);
    }

    /** Whether its drawings come from the store. */
    boolean isTrusted() {
        return trusted;
    }

    /** As it was in the store; null takes it out. */
    void restore(EntityId id, @Nullable Map<String, Object> fields) {
        trusted = true;
        if (fields == null) {
            things.remove(id);
        } else {
            things.put(id, new TreeMap<>(fields));
        }
    }

    private void apply(ModelEdit edit) {
        EntityId id = edit.id();
        boolean named = edit.kind() != EntityKind.NONE
                && (edit.kind() != EntityKind.SITE || edit.key().equals(site));
        if (!named || (edit.remove() && edit.kind() == EntityKind.SITE)) {
            problems.add(ChangeProblem.error(id, named ? "site-removal" : "kind"));
        } else if (edit.remove()) {
            remove(id);
        } else {
            set(edit);
        }
    }

    private void remove(EntityId id) {
        if (things.remove(id) == null) {
            problems.add(ChangeProblem.error(id, "unknown"));
        } else {
            removed.add(id);
        }
    }

    private void set(ModelEdit edit) {
        boolean isNew = !things.containsKey(edit.id());
        SortedMap<String, Object> fields = things.computeIfAbsent(edit.id(), id -> defaults(edit));
        String before = text(fields, EntityFields.CLASS);
        edit.fields().forEach((name, value) -> set(edit, fields, name, value));
        boolean reclassed = isNew || !Objects.equals(before, text(fields, EntityFields.CLASS));
        if (edit.kind() == EntityKind.EQUIPMENT && reclassed && edit.fields().get(EntityFields.SYSTEM) == null) {
            String now = text(fields, EntityFields.CLASS);
            fields.put(
                    EntityFields.SYSTEM,
                    EquipmentMeaning.ofClass(now == null ? "" : now).system().key());
        }
    }

    private void set(ModelEdit edit, SortedMap<String, Object> fields, String name, @Nullable Object value) {
        if (!FieldTypes.has(edit.kind(), name)) {
            problems.add(ChangeProblem.error(edit.id(), "field", name));
            return;
        }
        try {
            Object clean = normal(edit.id(), name, FieldTypes.read(edit.kind(), name, value));
            if (clean == null) {
                fields.remove(name);
            } else {
                fields.put(name, clean);
            }
        } catch (IllegalArgumentException e) {
            problems.add(ChangeProblem.error(edit.id(), "value", name));
        }
    }

    private @Nullable Object normal(EntityId id, String field, @Nullable Object value) {
        return switch (field) {
            case EntityFields.UNIT -> unit(id, value == null ? "" : value.toString());
            case EntityFields.CLASS -> value == null ? null : value.toString().replaceAll("[ ]+", "_");
            case EntityFields.AREA -> value == null ? Double.valueOf(0) : value;
            case EntityFields.WRITABLE -> value != null && (Boolean) value;
            default -> value;
        };
    }

    /** What nobody knows is refused with what may have been meant; a unit that the point has already stays. */
    private String unit(EntityId id, String text) {
        Unit found = text.isEmpty() ? Unit.UNITLESS : Unit.find(text);
        SortedMap<String, Object> fields = things.getOrDefault(id, new TreeMap<>());
        if (found == null && !text.equals(fields.get(EntityFields.UNIT))) {
            Unit stored = Unit.stored(text);
            if (!stored.isKnown()) {
                problems.add(ModelWords.unknownUnit(id, text));
            }
            return stored.name();
        }
        return found == null ? text : found.name();
    }

    private static SortedMap<String, Object> defaults(ModelEdit edit) {
        SortedMap<String, Object> fields = new TreeMap<>();
        if (edit.kind() == EntityKind.SITE || edit.kind() == EntityKind.SPACE) {
            fields.put(EntityFields.AREA, 0.0);
        }
        if (edit.kind() == EntityKind.POINT) {
            fields.put(EntityFields.KIND, PointKind.NUMERIC.name());
            fields.put(EntityFields.UNIT, Unit.UNITLESS.name());
            fields.put(EntityFields.WRITABLE, false);
        }
        return fields;
    }

    /** What stands in a room is on the room's floor, and goes with it. */
    private void follow(ModelEdit edit) {
        if (edit.kind() == EntityKind.EQUIPMENT && edit.fields().get(EntityFields.FLOOR) == null) {
            SortedMap<String, Object> one = things.get(edit.id());
            String space = one == null ? null : text(one, EntityFields.SPACE);
            String floor = space == null ? null : floorOf(space);
            if (one != null && floor != null && edit.fields().containsKey(EntityFields.SPACE)) {
                one.put(EntityFields.FLOOR, floor);
            }
        }
        if (edit.kind() == EntityKind.SPACE && edit.fields().containsKey(EntityFields.FLOOR)) {
            String floor = floorOf(edit.key());
            things.forEach((id, fields) -> {
                boolean inIt = edit.key().equals(fields.get(EntityFields.SPACE));
                if (inIt && id.kind() == EntityKind.EQUIPMENT && floor != null) {
                    fields.put(EntityFields.FLOOR, floor);
                }
            });
        }
    }

    private @Nullable String floorOf(String space) {
        SortedMap<String, Object> fields = things.get(new EntityId(EntityKind.SPACE, space));
        return fields == null ? null : text(fields, EntityFields.FLOOR);
    }

    static @Nullable String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
