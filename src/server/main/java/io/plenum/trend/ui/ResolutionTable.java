package io.plenum.trend.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.trend.retention.RetentionSettings;
import io.plenum.trend.retention.TableSize;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each resolution: since when, how many rows, how large, and how long it is kept. */
class ResolutionTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of("resolution", "since", "rows", "size", "keep");

    private final transient RetentionSettings retention;
    private transient @Nullable List<TableSize> shown;

    ResolutionTable(RetentionSettings retention) {
        this.retention = retention;
        addClassName("plenum-scroll");
    }

    void show(List<TableSize> sizes) {
        if (sizes.equals(shown)) {
            return;
        }
        shown = sizes;
        removeAll();
        if (sizes.isEmpty()) {
            add(new Paragraph(getTranslation("history.not-measured")));
            return;
        }
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("history.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody(head);
        sizes.forEach(size -> body.add(row(size)));
        NativeTable table = new NativeTable(body);
        table.addClassName("plenum-table");
        add(table);
    }

    private NativeTableRow row(TableSize size) {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        List<String> words = List.of(
                getTranslation("history.table." + size.table()),
                since(size.oldest()),
                number.format(size.rows()),
                HistoryTexts.bytes(size.bytes(), number),
                HistoryTexts.kept(kept(size.table())));
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < words.size(); i++) {
            NativeTableCell cell = new NativeTableCell(words.get(i));
            cell.getElement().setAttribute("data-label", getTranslation("history.column." + COLUMNS.get(i)));
            row.add(cell);
        }
        return row;
    }

    private String since(@Nullable Instant oldest) {
        return oldest == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(oldest.atOffset(ZoneOffset.UTC));
    }

    private @Nullable Duration kept(String table) {
        return switch (table) {
            case "sample" -> retention.samples();
            case "sample_5min" -> retention.fiveMinutes();
            case "sample_hour" -> retention.hours();
            default -> retention.days();
        };
    }
}
