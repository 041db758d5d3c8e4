package io.plenum.twin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A card of the start view: heading, one big word, rows. It is redrawn only when what it says has changed. */
class SummaryCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private @Nullable Object shown;

    public SummaryCard(String headingKey) {
        addClassName("plenum-card");
        add(new H2(getTranslation(headingKey)), body);
    }

    /** One line of a card; without a route it is not a link. */
    record CardRow(String name, String route, String value, boolean abnormal) {}

    void show(String big, boolean abnormal, List<CardRow> rows) {
        List<Object> now = List.of(big, abnormal, rows);
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        body.removeAll();
        Div verdict = new Div(big);
        verdict.addClassName("plenum-verdict");
        verdict.setClassName("plenum-alarm", abnormal);
        UnorderedList list = new UnorderedList();
        list.addClassName("plenum-rows");
        rows.forEach(row -> list.add(item(row)));
        body.add(verdict);
        if (!rows.isEmpty()) {
            body.add(list);
        }
    }

    private static ListItem item(CardRow row) {
        Component name = row.route().isEmpty() ? new Span(row.name()) : new Anchor(row.route(), row.name());
        Span value = new Span(row.value());
        value.addClassName(row.abnormal() ? "plenum-alarm" : "plenum-soft");
        return new ListItem(name, value);
    }
}
