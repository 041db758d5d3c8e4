package io.plenum.equipment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.equipment.EquipmentHealth;
import io.plenum.fault.Confidence;
import java.util.Locale;

/** How a piece of equipment is, with what leads to each alarm, fault and override. */
class HealthCard extends Div {

    private static final long serialVersionUID = 1L;

    HealthCard(EquipmentHealth health, Locale locale) {
        addClassName("plenum-card");
        add(new H2(getTranslation("equipment.column.state")), new HealthWords(health));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("plenum-rows");
        health.alarms()
                .forEach(alarm -> row(
                        rows,
                        "alarms/" + alarm.id(),
                        alarm.headline(locale),
                        getTranslation("alarms.priority." + alarm.priority())));
        health.faults()
                .forEach(fault -> row(
                        rows,
                        "faults/" + fault.id(),
                        getTranslation("fault.rule." + fault.rule()),
                        getTranslation("fault.confidence." + Confidence.of(fault.confidence()))));
        if (!health.overrides().isEmpty()) {
            row(
                    rows,
                    "overrides",
                    getTranslation("equipment.overrides", health.overrides().size()),
                    "");
        }
        add(rows);
    }

    private static void row(UnorderedList rows, String route, String name, String more) {
        rows.add(new ListItem(new Anchor(route, name), new Span(more)));
    }
}
