package io.plenum.tabular;

import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.text.ByteSource;
import io.plenum.tabular.text.RowReader;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A file of values from some system of the field, looked through once to find out how it is to be read, and then read as often as
 * wanted. None of its rows is kept.
 */
public final class TableFile {

    private final ByteSource source;
    private final TextEncoding encoding;
    private final Layout layout;
    private final TableDecisions decisions;
    private final List<TableRemark> remarks = new ArrayList<>();

    private TableFile(ByteSource source, TableChoices choices) throws IOException, TableRefused {
        this.source = source;
        this.encoding = TextEncoding.of(source);
        this.layout = Layout.of(source, encoding);
        Inspection inspection = new Inspection(layout);
        long zeros = inspect(inspection);
        layout.series().close();
        this.decisions = new TableDecisions(layout, inspection, choices);
        remarks.addAll(decisions.remarks());
        remarks.addAll(TableRemarks.of(encoding, layout, zeros));
    }

    /**
     * Opens a file on disk, which is read as a stream.
     *
     * @throws TableRefused for what is no table of values
     */
    public static TableFile open(Path file, TableChoices choices) throws IOException, TableRefused {
        return new TableFile(ByteSource.of(file), choices);
    }

    /**
     * Opens a file in memory.
     *
     * @throws TableRefused for what is no table of values
     */
    public static TableFile open(byte[] bytes, TableChoices choices) throws TableRefused {
        try {
            return new TableFile(ByteSource.of(bytes), choices);
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }

    private RowReader rows() throws IOException {
        return new RowReader(encoding.open(source), layout.separator());
    }

    private long inspect(Inspection inspection) throws IOException, TableRefused {
        try (RowReader rows = rows()) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (row.line() >= layout.firstLine() && !row.isBlank()) {
                    inspection.take(row);
                }
            }
            inspection.check();
            return rows.zeros();
        }
    }

    /** What it holds, in the order of the file. */
    public List<TableColumn> columns() {
        return layout.series().columns();
    }

    /** What a person should know about how it is read, doubts first. */
    public List<TableRemark> remarks() {
        return remarks;
    }

    /** Whether each point is written on its own, one value a row, so that a value may hold until the next. */
    public boolean isLong() {
        return layout.form().isLong();
    }

    /** Whether the values of each row or column name have a time of their own. */
    public boolean hasTimePerColumn() {
        return layout.times().size() > 1;
    }

    /**
     * Reads all values.
     *
     * @param progress is told the line now and then
     * @return what held no value, or one that does not count
     */
    public SkippedValues read(TableConsumer consumer, LongConsumer progress) throws IOException, TableRefused {
        try (RowReader rows = rows()) {
            return new TableRows(layout, decisions, consumer).read(rows, progress);
        }
    }
}
