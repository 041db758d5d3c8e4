package io.plenum.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.simulation.Change;
import io.plenum.simulation.store.ChangeField;
import io.plenum.simulation.store.ChangeKind;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One change of a scenario, to be filled in: where, and its numbers. */
class ChangeRow extends Div {

    private static final long serialVersionUID = 1L;

    private final ChangeKind kind;
    private final List<ChangeValueField> values = new ArrayList<>();
    private final MultiSelectComboBox<String> places = new MultiSelectComboBox<>();

    /** @param known as it is now; null for a new one, with what is proposed */
    ChangeRow(
            ChangeKind kind, @Nullable Change known, BuildingModel building, SerializableConsumer<ChangeRow> removed) {
        this.kind = kind;
        addClassNames("plenum-card", "plenum-change");
        Button remove = new Button(getTranslation("simulation.change.remove"), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("simulation.change.remove") + ": " + name());
        Div head = new Div(new H3(name()), remove);
        head.addClassName("plenum-scenario-head");
        Paragraph about = new Paragraph(getTranslation("simulation.change." + kind + ".about"));
        about.addClassName("plenum-soft");
        Div fields = new Div();
        fields.addClassName("plenum-form");
        List<Double> present = known == null ? List.of() : ChangeKind.values(known);
        for (int i = 0; i < kind.fields().size(); i++) {
            ChangeField field = kind.fields().get(i);
            String label = getTranslation("simulation.change." + kind + "." + field.name());
            ChangeValueField value =
                    new ChangeValueField(field, label, known == null ? field.preset() : present.get(i));
            values.add(value);
            fields.add(value.component());
        }
        if (kind.subject() != ChangeKind.Subject.NONE) {
            fields.add(where(known, building));
        }
        add(head, about, fields);
    }

    String name() {
        return getTranslation("simulation.change." + kind);
    }

    private Component where(@Nullable Change known, BuildingModel building) {
        List<String> keys = choices(building);
        places.setLabel(getTranslation("simulation.where"));
        places.setPlaceholder(getTranslation("simulation.all." + kind.subject()));
        places.setItems(keys);
        places.setItemLabelGenerator(building::placeName);
        places.addClassName("whole");
        places.setWidthFull();
        if (known != null) {
            places.setValue(ChangeKind.places(known).stream()
                    .filter(keys::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return places;
    }

    private List<String> choices(BuildingModel building) {
        return kind.subject() == ChangeKind.Subject.SPACES
                ? building.spaces().stream().map(Space::key).toList()
                : building.equipment().stream()
                        .filter(kind.subject()::takes)
                        .map(Equipment::key)
                        .toList();
    }

    /** @param field of the scenario, for what is wrong */
    Change change(String field) {
        List<Double> numbers = values.stream().map(value -> value.value(field)).toList();
        return kind.change(Set.copyOf(places.getValue()), numbers);
    }
}
