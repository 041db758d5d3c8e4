package io.plenum.uikit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.plenum.point.Point;
import io.plenum.point.PointSearch;
import java.util.stream.Stream;

/** Chooses a point by the words for it or for its room; shows each with its place and its key. */
public class PointPicker extends ComboBox<Point> {

    private static final long serialVersionUID = 1L;

    public PointPicker(PointSearch search) {
        setItemLabelGenerator(point -> point.name() + " · " + point.key());
        setRenderer(new ComponentRenderer<>(point -> item(search, point)));
        setItems(query -> page(search, query));
    }

    static Stream<Point> page(PointSearch search, Query<Point, String> query) {
        return search.matching(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private static Div item(PointSearch search, Point point) {
        String place = search.placeOf(point);
        Span key = new Span(place.isEmpty() ? point.key() : place + " · " + point.key());
        key.addClassName("plenum-soft");
        key.getStyle().set("display", "block").set("font-size", "smaller");
        return new Div(new Span(point.name()), key);
    }
}
