package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** A table whose columns have names, {@code energy.column.…}; a phone shows cards. */
public class EnergyTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NUMBERS = Set.of(
            "amount",
            "cost",
            "carbon",
            "power",
            "actual",
            "expected",
            "band",
            "excess",
            "interval",
            "temperature",
            "error",
            "year-before",
            "budget",
            "working",
            "off",
            "typical");

    /** More columns than these become cards on a phone. */
    private static final int MOST_ON_PHONE = 3;

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    public EnergyTable(String caption, String... columns) {
        this.columns = List.of(columns);
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(body);
        addClassName("plenum-scroll");
        setClassName("plenum-compact", columns.length <= MOST_ON_PHONE);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        add(table);
        NativeTableRow head = new NativeTableRow();
        this.columns.forEach(column -> head.add(header(column)));
        body.add(head);
    }

    private NativeTableHeaderCell header(String column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("energy.column." + column));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("num", NUMBERS.contains(column));
        return cell;
    }

    /** A text or a component for each column. */
    public void row(Object... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            Component content = cells[i] instanceof Component component ? component : new Span(cells[i].toString());
            NativeTableCell cell = new NativeTableCell(content);
            cell.getElement().setAttribute("data-label", getTranslation("energy.column." + columns.get(i)));
            cell.setClassName("num", NUMBERS.contains(columns.get(i)));
            row.add(cell);
        }
        body.add(row);
    }
}
