package io.plenum.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A short table; a phone shows the column's name in each cell instead of a head. */
public class PlainTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody rows = new NativeTableBody();
    private final List<String> columns;

    /** @param columns keys of their names */
    public PlainTable(String... columns) {
        this.columns = List.of(columns);
        addClassName("plenum-table");
        add(rows);
        clear();
    }

    public final void clear() {
        rows.removeAll();
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        rows.add(head);
    }

    /** @param cells components or texts, one for each column */
    public void row(Object... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            Component content = cells[i] instanceof Component component ? component : new Span(cells[i].toString());
            NativeTableCell cell = new NativeTableCell(content);
            cell.getElement().setAttribute("data-label", getTranslation(columns.get(i)));
            row.add(cell);
        }
        rows.add(row);
    }
}
