package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table whose columns have names, {@code comfort.column.…}; a phone shows cards. */
class ComfortTable extends Div {

    private static final long serialVersionUID = 1L;

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    ComfortTable(String caption, List<String> columns) {
        this.columns = columns;
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(body);
        addClassName("plenum-scroll");
        add(table);
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> head.add(header(column)));
        body.add(head);
    }

    private NativeTableHeaderCell header(String column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("comfort.column." + column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** One component for each column. */
    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-label", getTranslation("comfort.column." + columns.get(i)));
            row.add(cell);
        }
        body.add(row);
    }
}
