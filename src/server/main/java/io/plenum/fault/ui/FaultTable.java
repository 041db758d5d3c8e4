package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plenum.uikit.PlainTable;
import java.util.List;

/** A table whose columns have names, {@code fault.column.…}; a phone shows cards. */
class FaultTable extends Div {

    private static final long serialVersionUID = 1L;

    private final PlainTable table;

    FaultTable(String caption, List<String> columns) {
        table = new PlainTable(
                columns.stream().map(column -> "fault.column." + column).toArray(String[]::new));
        table.getElement().setAttribute("aria-label", caption);
        addClassName("plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        add(table);
    }

    /** One component for each column. */
    void row(Component... cells) {
        table.row((Object[]) cells);
    }
}
