package io.plenum.site.ui.model;

import com.vaadin.flow.component.Component;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.role.EntityKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What feeds several pieces of equipment at once, such as the air handler of twenty boxes; it is the feeder that is changed. */
final class FedBy {

    private final BuildingModel model;
    private final FieldInput input;

    FedBy(BuildingModel model, String label) {
        this.model = model;
        input = FieldInput.choice(label, Choices.equipment(model), null);
    }

    Component component() {
        return input.component();
    }

    /** Empty where nothing was chosen, or all of them are fed by it already. */
    Optional<ModelEdit> edit(Collection<ModelRow> rows) {
        Equipment feeder = input.read().get() instanceof String key ? model.equipment(key) : null;
        if (feeder == null) {
            return Optional.empty();
        }
        TreeSet<String> fed = new TreeSet<>(feeder.feeds());
        boolean more = fed.addAll(rows.stream()
                .map(ModelRow::key)
                .filter(key -> !key.equals(feeder.key()))
                .toList());
        return more
                ? Optional.of(
                        ModelEdit.set(EntityKind.EQUIPMENT, feeder.key(), Map.of(EntityFields.FEEDS, List.copyOf(fed))))
                : Optional.empty();
    }
}
