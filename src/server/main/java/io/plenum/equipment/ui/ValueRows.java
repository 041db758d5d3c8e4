package io.plenum.equipment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.plenum.point.Point;
import io.plenum.uikit.PointAction;
import java.util.ArrayList;
import java.util.List;

/** Rows of points with their values, which open the faceplate where there is one. */
final class ValueRows {

    private final EquipmentContext context;
    private final List<Row> shown = new ArrayList<>();

    private record Row(Point point, Span value) {}

    ValueRows(EquipmentContext context) {
        this.context = context;
    }

    /** Called with the first values too. */
    void refresh() {
        for (Row row : shown) {
            row.value().setText(context.value(row.point()));
            row.value().setClassName("plenum-stale", !context.isLive(row.point()));
            row.value().setTitle(context.quality(row.point()));
        }
    }

    Component of(Point point) {
        Span value = new Span();
        value.addClassName("plenum-graphic-value");
        shown.add(new Row(point, value));
        Span name = new Span(context.shortName(point));
        name.setTitle(context.shortName(point)); // a narrow box cuts it
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
