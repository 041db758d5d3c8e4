package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plenum.ui.PlainTable;
import java.util.List;

/** A table whose columns have names, {@code comfort.column.…}; a phone shows cards. */
class ComfortTable extends Div {

    private static final long serialVersionUID = 1L;

    private final PlainTable table;

    ComfortTable(String caption, List<String> columns) {
        table = new PlainTable(
                columns.stream().map(column -> "comfort.column." + column).toArray(String[]::new));
        table.getElement().setAttribute("aria-label", caption);
        addClassName("plenum-scroll");
        add(table);
    }

    /** One component for each column. */
    void row(Component... cells) {
        table.row((Object[]) cells);
    }
}
