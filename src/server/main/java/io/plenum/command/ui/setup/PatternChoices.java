package io.plenum.command.ui.setup;

import com.vaadin.flow.component.combobox.ComboBox;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.ClassChoices;
import io.plenum.site.role.EntityKind;
import java.util.List;
import java.util.stream.Stream;

/** What is offered for a pattern: the model's own keys and the classes that are known. */
final class PatternChoices {

    private PatternChoices() {}

    static void offer(ComboBox<String> pattern, Target target, SiteModel model) {
        String typed = pattern.getValue();
        List<String> items =
                switch (target) {
                    case POINTS -> List.of();
                    case CLASS -> ClassChoices.of(EntityKind.POINT);
                    case EQUIPMENT ->
                        model.equipment().stream().map(Equipment::key).toList();
                    case SPACE ->
                        Stream.concat(
                                        model.floors().stream().map(Floor::key),
                                        model.spaces().stream().map(Space::key))
                                .toList();
                };
        pattern.setItems(items);
        pattern.setItemLabelGenerator(key -> name(key, target, model));
        pattern.setHelperText(pattern.getTranslation("operate.grant.pattern." + target));
        if (typed != null) {
            pattern.setValue(typed);
        }
    }

    /** Keys are what is typed; names help to find them. */
    private static String name(String key, Target target, SiteModel model) {
        Floor floor = model.floor(key);
        String name =
                switch (target) {
                    case POINTS, CLASS -> key;
                    case EQUIPMENT -> model.placeName(key);
                    case SPACE -> floor == null ? model.placeName(key) : floor.name();
                };
        return name.equals(key) ? key : name + " · " + key;
    }
}
