package io.plenum.tabular;

import io.plenum.tabular.layout.CellVisitor;
import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.layout.NamedSeries;
import io.plenum.tabular.layout.TimeColumn;
import io.plenum.tabular.number.NoDataWords;
import io.plenum.tabular.text.RowReader;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ScannedTime;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The second pass over a file: hands its values on, one by one. */
final class TableRows implements CellVisitor {

    private static final int REPORT_EVERY = 20_000;

    private final Layout layout;
    private final TableConsumer consumer;
    private final CellReader cells;
    private final IdentityHashMap<TimeColumn, TimeReader> times = new IdentityHashMap<>();
    private final SkippedValues leftOut = new SkippedValues();
    private TableRow row = new TableRow(0, java.util.List.of());
    private boolean troubled;

    TableRows(Layout layout, TableDecisions decisions, TableConsumer consumer) {
        this.layout = layout;
        this.consumer = consumer;
        this.cells = decisions.cells();
        layout.times().forEach(time -> times.put(time, new TimeReader(time, decisions.order(time))));
    }

    SkippedValues read(RowReader rows, LongConsumer progress) throws IOException, TableRefused {
        long count = 0;
        layout.form().begin();
        for (TableRow next = rows.next(); next != null; next = rows.next()) {
            if (next.line() >= layout.firstLine() && !next.isBlank()) {
                take(next);
            }
            if (++count % REPORT_EVERY == 0) {
                progress.accept(next.line());
            }
        }
        return leftOut;
    }

    private void take(TableRow next) throws TableRefused {
        row = next;
        troubled = false;
        switch (RowKind.of(next, layout)) {
            case VALUES -> layout.form().visit(next, this);
            case TITLE -> layout.form().title(layout.title(next), next.line());
            case SUMMARY ->
                leftOut.add(
                        SkippedValues.Reason.SUMMARY,
                        "",
                        next.line(),
                        String.join(" ", next.cells()).strip());
            case TEXT ->
                leftOut.add(
                        SkippedValues.Reason.TEXT,
                        "",
                        next.line(),
                        String.join(" ", next.cells()).strip());
        }
    }

    @Override
    public void cell(
            NamedSeries series,
            TimeColumn column,
            @Nullable ScannedTime clock,
            String text,
            @Nullable CellStatus status) {
        TimeReader reader = java.util.Objects.requireNonNull(times.get(column));
        if (text.isEmpty() && layout.form().isLong()) {
            leftOut.add(SkippedValues.Reason.NO_DATA, series.column().label(), row.line(), text);
        }
        TableTime time = text.isEmpty() ? null : reader.read(row, clock);
        if (time != null) {
            value(series, time, cells.read(text, series.fileColumn(), status), text);
        } else if (!text.isEmpty() && !troubled) {
            // one row is one trouble, whatever it holds
            troubled = true;
            consumer.noTime(row.line(), reader.text(row), reader.trouble());
        }
    }

    private void value(NamedSeries series, TableTime time, TableValue value, String text) {
        String label = series.column().label();
        if (value.status().quality() == null) {
            leftOut.add(SkippedValues.Reason.STATUS, label, row.line(), text);
        } else if (NoDataWords.isWord(value.text())) {
            consumer.value(series.column(), time, value.noValue(), row.line());
        } else if (NoDataWords.is(value.text())) {
            leftOut.add(SkippedValues.Reason.NO_DATA, label, row.line(), text);
        } else if (value.isNumber() && series.isCode(value.number())) {
            leftOut.add(SkippedValues.Reason.CODE, label, row.line(), text);
        } else if (value.text().isEmpty()) {
            leftOut.add(SkippedValues.Reason.STATUS, label, row.line(), text);
        } else {
            consumer.value(series.column(), time, value, row.line());
        }
    }
}
