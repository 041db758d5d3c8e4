package io.plenum.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table that becomes cards on a phone, each cell with its column's name. */
class CardTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();
    private final String[] columns;

    /** @param columns keys of their names */
    CardTable(String... columns) {
        this.columns = columns;
        addClassName("plenum-table");
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body.add(head);
        add(body);
    }

    /** One cell for each column. */
    void line(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < columns.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-label", getTranslation(columns[i]));
            row.add(cell);
        }
        body.add(row);
    }
}
