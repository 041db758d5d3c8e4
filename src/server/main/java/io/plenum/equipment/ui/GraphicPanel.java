package io.plenum.equipment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.plenum.equipment.graphic.GraphicPart;
import io.plenum.point.Point;
import io.plenum.uikit.PointAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a piece of equipment as symbols in the order of what flows through it, each with its values; on a phone from top to bottom.
 * A list, so that who hears it hears the same order.
 */
class GraphicPanel extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient EquipmentContext context;
    private final transient Map<Point, Span> shown = new LinkedHashMap<>();

    GraphicPanel(List<GraphicPart> parts, EquipmentContext context) {
        this.context = context;
        addClassName("plenum-graphic");
        parts.forEach(part -> add(item(part)));
        refresh();
    }

    void refresh() {
        shown.forEach((point, value) -> {
            value.setText(context.value(point));
            value.setClassName("plenum-stale", !context.isLive(point));
            value.setTitle(context.quality(point));
        });
    }

    private ListItem item(GraphicPart part) {
        Span symbol = new Span();
        symbol.addClassName("plenum-graphic-symbol");
        symbol.getElement().setAttribute("aria-hidden", "true");
        symbol.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 48 48\"><path d=\"%s\"/></svg>"
                                .formatted(part.symbol().strokes()));
        Span name = new Span(getTranslation("equipment.part." + part.name()));
        name.addClassName("plenum-graphic-name");
        Div values = new Div();
        values.addClassName("plenum-graphic-values");
        part.points().forEach(point -> values.add(row(point)));
        return new ListItem(symbol, name, values);
    }

    private Component row(Point point) {
        Span value = new Span();
        value.addClassName("plenum-graphic-value");
        shown.put(point, value);
        Span name = new Span(context.shortName(point));
        List<PointAction> offered = context.actions(point);
        if (offered.isEmpty()) {
            Div row = new Div(name, value);
            row.addClassName("plenum-graphic-row");
            return row;
        }
        NativeButton row = new NativeButton("", event -> offered.getFirst().open(point.key()));
        row.add(name, value);
        row.addClassName("plenum-graphic-row");
        return row;
    }
}
