package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table whose columns have names, {@code alarms.column.…}; a phone shows cards. */
public class RowTable extends Div {

    private static final long serialVersionUID = 1L;

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    public RowTable(String caption, List<String> columns) {
        this.columns = columns;
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(body);
        addClassNames("plenum-card", "plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        add(table);
        body.add(head());
    }

    /** One component for each column. */
    public void show(List<List<Component>> rows) {
        body.removeAll();
        body.add(head());
        rows.forEach(cells -> body.add(row(cells)));
        setVisible(!rows.isEmpty());
    }

    private NativeTableRow head() {
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("alarms.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        return head;
    }

    private NativeTableRow row(List<Component> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i));
            cell.getElement().setAttribute("data-label", getTranslation("alarms.column." + columns.get(i)));
            cell.addClassName("c-" + columns.get(i));
            row.add(cell);
        }
        return row;
    }
}
