package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table whose columns have names, {@code comfort.column.…}, with figures at the end of theirs; a phone shows cards. */
class ComfortTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<String> FIGURES = Set.of("score", "hours", "warm", "cold", "air", "humidity");

    private final PlainTable table;
    private final List<String> columns;

    ComfortTable(String caption, List<String> columns) {
        this.columns = columns;
        table = new PlainTable(
                columns.stream().map(column -> "comfort.column." + column).toArray(String[]::new));
        table.getElement().setAttribute("aria-label", caption);
        addClassName("plenum-scroll");
        add(table);
        align(0);
    }

    /** One component for each column. */
    void row(Component... cells) {
        table.row((Object[]) cells);
        align(table.getElement().getChild(0).getChildCount() - 1);
    }

    private void align(int line) {
        Element cells = table.getElement().getChild(0).getChild(line);
        IntStream.range(0, columns.size())
                .filter(column -> FIGURES.contains(columns.get(column)))
                .forEach(column -> cells.getChild(column).getClassList().add("num"));
    }
}
