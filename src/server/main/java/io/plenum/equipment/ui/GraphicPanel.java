package io.plenum.equipment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.plenum.equipment.graphic.GraphicPart;
import java.util.List;

/**
 * The parts of a piece of equipment as symbols in the order of what flows through it, each with its values; on a phone from top to bottom.
 * A list, so that who hears it hears the same order.
 */
class GraphicPanel extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient ValueRows rows;

    GraphicPanel(List<GraphicPart> parts, EquipmentContext context) {
        this.rows = new ValueRows(context);
        addClassName("plenum-graphic");
        parts.forEach(part -> add(item(part)));
        refresh();
    }

    final void refresh() {
        rows.refresh();
    }

    private ListItem item(GraphicPart part) {
        Span symbol = SymbolPicture.of(part.symbol());
        symbol.addClassName("plenum-graphic-symbol");
        Span name = new Span(getTranslation("equipment.part." + part.name()));
        name.addClassName("plenum-graphic-name");
        Div values = new Div();
        values.addClassName("plenum-graphic-values");
        part.points().forEach(point -> values.add(rows.of(point)));
        return new ListItem(symbol, name, values);
    }
}
