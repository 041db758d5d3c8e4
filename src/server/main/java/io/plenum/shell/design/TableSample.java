package io.plenum.shell.design;

import com.vaadin.flow.component.html.Div;
import io.plenum.uikit.PlainTable;

/** A short table, which is a list of cards on a phone. */
final class TableSample extends Div {

    private static final long serialVersionUID = 1L;

    TableSample() {
        addClassName("plenum-scroll");
        PlainTable table = new PlainTable("design.column.place", "design.column.value", "design.column.state");
        table.row(getTranslation("design.row.one"), "21.4 °C", getTranslation("design.state.current"));
        table.row(getTranslation("design.row.two"), "27.9 °C", "▲ " + getTranslation("design.stale"));
        add(table);
    }
}
