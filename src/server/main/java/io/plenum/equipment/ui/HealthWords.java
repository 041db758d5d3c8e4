package io.plenum.equipment.ui;

import com.vaadin.flow.component.html.Span;
import io.plenum.equipment.EquipmentHealth;

/** How equipment is, in a few words, each with a shape; quiet where it is well. */
class HealthWords extends Span {

    private static final long serialVersionUID = 1L;

    HealthWords(EquipmentHealth health) {
        addClassName("plenum-equipment-health");
        part("▲", "equipment.alarms", health.alarms().size(), "plenum-alarm");
        part("■", "equipment.faults", health.faults().size(), "plenum-alarm");
        part("◌", "equipment.not-live", health.points() - health.live(), "plenum-stale");
        part("◆", "equipment.overrides", health.overrides().size(), "plenum-ours");
        if (getChildren().findAny().isEmpty()) {
            Span well = new Span("✓ " + getTranslation("equipment.well"));
            well.addClassName("plenum-good");
            add(well);
        }
    }

    private void part(String sign, String text, int count, String style) {
        if (count > 0) {
            Span part = new Span(sign + " " + getTranslation(text, count));
            part.addClassName(style);
            add(part);
        }
    }
}
