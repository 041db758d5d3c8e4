package io.plenum.site.ui.model;

import com.vaadin.flow.component.html.Div;
import io.plenum.point.PointKind;
import io.plenum.site.BuildingModel;
import io.plenum.site.PostalAddress;
import io.plenum.site.history.EntityFields;
import io.plenum.site.role.BuildingSystem;
import io.plenum.site.role.EntityKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one thing, or those that several can be given at once. */
class EntityForm extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be said of several things at once. */
    private static final Set<String> SHARED = Set.of(
            EntityFields.CLASS,
            EntityFields.FLOOR,
            EntityFields.SPACE,
            EntityFields.SYSTEM,
            EntityFields.PART_OF,
            EntityFields.OWNER,
            EntityFields.UNIT,
            EntityFields.CONNECTION);

    private final transient Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final transient Map<String, Object> shown = new HashMap<>();
    private final boolean several;

    /** @param connections names of those that there are */
    EntityForm(EntityKind kind, boolean several, BuildingModel model, Set<String> connections) {
        this.several = several;
        addClassName("plenum-form");
        switch (kind) {
            case SITE -> {
                text(EntityFields.NAME);
                input(EntityFields.ZONE, FieldInput.choice(label(EntityFields.ZONE), Choices.zones(), null));
                input(EntityFields.AREA, FieldInput.number(label(EntityFields.AREA)));
                address();
            }
            case FLOOR -> {
                text(EntityFields.NAME);
                input(EntityFields.LEVEL, FieldInput.whole(label(EntityFields.LEVEL)));
                text(EntityFields.BUILDING);
            }
            case SPACE -> space(model);
            case EQUIPMENT -> equipment(model);
            default -> point(model, connections);
        }
    }

    private void address() {
        text(EntityFields.STREET, PostalAddress.LONGEST_STREET);
        text(EntityFields.POSTAL_CODE, PostalAddress.LONGEST_POSTAL_CODE);
        text(EntityFields.CITY, PostalAddress.LONGEST_CITY);
        text(EntityFields.COUNTRY, PostalAddress.LONGEST_COUNTRY);
    }

    private void text(String field, int longest) {
        input(field, FieldInput.text(label(field), longest));
    }

    private void space(BuildingModel model) {
        text(EntityFields.NAME);
        choice(EntityFields.CLASS, Choices.classes(EntityKind.SPACE, model), true);
        choice(EntityFields.FLOOR, Choices.floors(model), false);
        input(EntityFields.AREA, FieldInput.number(label(EntityFields.AREA)));
    }

    private void equipment(BuildingModel model) {
        text(EntityFields.NAME);
        choice(EntityFields.CLASS, Choices.classes(EntityKind.EQUIPMENT, model), true);
        choice(EntityFields.SYSTEM, systems(), false);
        choice(EntityFields.SPACE, Choices.spaces(model), false);
        choice(EntityFields.FLOOR, Choices.floors(model), false);
        choice(EntityFields.PART_OF, Choices.equipment(model), false);
        choice(EntityFields.SUB_METER_OF, Choices.equipment(model), false);
        input(EntityFields.FEEDS, FieldInput.several(label(EntityFields.FEEDS), Choices.equipmentAndSpaces(model)));
    }

    private void point(BuildingModel model, Set<String> connections) {
        text(EntityFields.NAME);
        choice(EntityFields.CLASS, Choices.classes(EntityKind.POINT, model), true);
        choice(EntityFields.OWNER, Choices.owners(model), false);
        choice(EntityFields.KIND, kinds(), false);
        choice(EntityFields.UNIT, Choices.units(), true);
        input(
                EntityFields.STATES,
                FieldInput.lines(label(EntityFields.STATES), getTranslation("site.model.states-hint")));
        choice(EntityFields.CONNECTION, Choices.of(connections), true);
        text(EntityFields.ADDRESS);
        input(EntityFields.WRITABLE, FieldInput.yesNo(label(EntityFields.WRITABLE)));
    }

    private Choices systems() {
        Map<String, String> labels = new LinkedHashMap<>();
        BuildingSystem.keys().forEach(key -> labels.put(key, getTranslation("site.model.system." + key)));
        return new Choices(labels);
    }

    private Choices kinds() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(PointKind.values())
                .forEach(kind -> labels.put(kind.name(), getTranslation("site.model.kind." + kind.name())));
        return new Choices(labels);
    }

    private void text(String field) {
        input(field, FieldInput.text(label(field)));
    }

    private void choice(String field, Choices choices, boolean free) {
        input(field, FieldInput.choice(label(field), choices, free ? getTranslation("site.model.own-class") : null));
    }

    private void input(String field, FieldInput input) {
        if (!several || SHARED.contains(field)) {
            inputs.put(field, input);
            add(input.component());
        }
    }

    private String label(String field) {
        return getTranslation("site.model.field." + field);
    }

    /** Puts them in; what follows is compared with it. */
    void show(Map<String, Object> fields) {
        shown.clear();
        inputs.forEach((name, input) -> {
            input.write().accept(fields.get(name));
            Object value = input.read().get();
            if (value != null) {
                shown.put(name, value);
            }
        });
    }

    /** Takes them over as suggestions for something new. */
    void suggest(Map<String, Object> fields) {
        show(fields);
        shown.clear();
    }

    /** What differs from what was shown; of several things what was filled in. */
    Map<String, @Nullable Object> changed() {
        Map<String, @Nullable Object> changed = new HashMap<>();
        inputs.forEach((name, input) -> {
            Object value = input.read().get();
            boolean said = value != null && !value.equals(List.of());
            if (!Objects.equals(value, shown.get(name)) && (said || !several)) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /** For tests: writes one as if somebody had typed it. */
    void write(String field, @Nullable Object value) {
        FieldInput input = inputs.get(field);
        if (input != null) {
            input.write().accept(value);
        }
    }
}
