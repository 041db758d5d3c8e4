package io.plenum.report.ui;

import com.vaadin.flow.dom.Element;
import io.plenum.report.Report;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A chapter's table; figures stand at the end of their column. */
class ReportTable extends PlainTable {

    private static final long serialVersionUID = 1L;

    /** @param part has rows */
    ReportTable(Report.Part part, Locale locale) {
        super(part.columns().toArray(String[]::new));
        getElement().setAttribute("aria-label", part.title());
        part.rows()
                .forEach(cells -> row(
                        cells.stream().map(cell -> Report.words(cell, locale)).toArray()));
        List<Object> first = part.rows().getFirst();
        Element rows = getElement().getChild(0);
        IntStream.range(0, first.size())
                .filter(column -> first.get(column) instanceof Double)
                .forEach(column -> rows.getChildren()
                        .forEach(row -> row.getChild(column).getClassList().add("num")));
    }
}
