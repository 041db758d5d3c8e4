package io.plenum.upkeep.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.uikit.PlainTable;
import io.plenum.upkeep.WearTotals;
import org.jspecify.annotations.Nullable;

/** What equipment has done since its history began: hours, starts, ways and reversals of actuators. */
class WearCard extends Section {

    private static final long serialVersionUID = 1L;

    WearCard(@Nullable WearTotals wear, SiteModel model, UpkeepFormatter words) {
        addClassName("plenum-card");
        add(new H2(getTranslation("upkeep.wear")));
        if (wear == null) {
            add(new Paragraph(getTranslation("upkeep.wear.none")));
            return;
        }
        Paragraph since = new Paragraph(getTranslation(
                "upkeep.wear.since",
                words.day(wear.since()),
                words.day(wear.until().minusDays(1))));
        since.addClassName("plenum-soft");
        add(since);
        if (wear.use() != null) {
            add(new Paragraph(getTranslation(
                    "upkeep.wear." + wear.use(),
                    words.number(wear.useHours(), 0),
                    words.number(wear.starts(), 0),
                    words.number(wear.unknown(), 0))));
        }
        if (!wear.actuators().isEmpty()) {
            PlainTable table =
                    new PlainTable("upkeep.column.actuator", "upkeep.column.strokes", "upkeep.column.reversals");
            wear.actuators()
                    .forEach(one -> table.row(
                            name(model, one.point()),
                            words.number(one.strokes(), 0),
                            words.number(one.reversals(), 0)));
            add(table);
        }
    }

    private static String name(SiteModel model, String key) {
        Point point = model.point(key);
        return point == null ? key : point.name();
    }
}
