package io.plenum.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain table; a phone shows the column's name in each cell instead of a head. */
class SetupTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();
    private final List<String> columns;

    /** @param columns keys of the texts in its head */
    SetupTable(String label, List<String> columns) {
        this.columns = columns;
        NativeTable table = new NativeTable(body);
        table.addClassName("plenum-table");
        addClassName("plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation(label));
        add(table);
        clear();
    }

    void clear() {
        body.removeAll();
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body.add(head);
    }

    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-label", getTranslation(columns.get(i)));
            row.add(cell);
        }
        body.add(row);
    }

    static Span text(String words) {
        return new Span(words);
    }
}
