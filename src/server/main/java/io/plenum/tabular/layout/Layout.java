package io.plenum.tabular.layout;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.ByteSource;
import io.plenum.tabular.text.RowReader;
import io.plenum.tabular.text.Separator;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** How a file is laid out, found in its first lines. */
public final class Layout {

    private static final int BEGIN = 1 << 16;
    private static final int ROWS = 4000;
    private static final int CELLS = 400_000;
    /** Rows of values that decide what a column is. */
    private static final int SAMPLE = 300;

    private final Separator separator;
    private final TableHeader head;
    private final Columns columns;
    private final SeriesList series = new SeriesList();
    private final TableForm form;

    private Layout(Separator separator, TableHeader head, Columns columns, String title) throws TableRefused {
        this.separator = separator;
        this.head = head;
        this.columns = columns;
        LongForm rows = LongForm.find(columns, series);
        ClockForm days = rows == null ? ClockForm.find(columns, series, title) : null;
        this.form = rows != null ? rows : days != null ? days : new WideForm(columns, series, title);
    }

    public static Layout of(ByteSource source, TextEncoding encoding) throws IOException, TableRefused {
        Separator separator;
        try (Reader text = encoding.open(source)) {
            separator = SeparatorFinder.find(begin(text));
        }
        List<TableRow> rows = rows(source, encoding, separator);
        if (rows.isEmpty()) {
            throw new TableRefused(1, "tabular.refused.empty");
        }
        DataStart start = DataStart.find(rows);
        if (!start.isFound()) {
            throw new TableRefused(
                    1, DataStart.isHeadOnly(rows) ? "tabular.refused.no-rows" : "tabular.refused.no-time");
        }
        TableHeader head = HeaderFinder.find(rows, start);
        List<TableRow> sample = rows.stream()
                .filter(row -> row.line() >= head.firstLine())
                .filter(row -> !row.cells().equals(head.names())
                        && PointList.title(row).isEmpty())
                .limit(SAMPLE)
                .toList();
        return new Layout(separator, head, new Columns(head, sample, start.column()), title(head.above()));
    }

    private static String begin(Reader text) throws IOException {
        char[] start = new char[BEGIN];
        int length = 0;
        for (int read = 0; read >= 0 && length < BEGIN; read = text.read(start, length, BEGIN - length)) {
            length += read;
        }
        String begin = new String(start, 0, length).replace("\0", "");
        int lastLine = length < BEGIN ? -1 : begin.lastIndexOf('\n');
        return lastLine < 0 ? begin : begin.substring(0, lastLine);
    }

    private static List<TableRow> rows(ByteSource source, TextEncoding encoding, Separator separator)
            throws IOException, TableRefused {
        List<TableRow> rows = new ArrayList<>();
        int cells = 0;
        try (RowReader reader = new RowReader(encoding.open(source), separator)) {
            for (TableRow row = reader.next();
                    row != null && rows.size() < ROWS && cells < CELLS;
                    row = reader.next()) {
                cells += row.width();
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The nearest one above the head. */
    private static String title(List<TableRow> above) {
        for (TableRow row : above.reversed()) {
            String title = PointList.title(row);
            if (!title.isEmpty()) {
                return title;
            }
        }
        return "";
    }

    public Separator separator() {
        return separator;
    }

    public SeriesList series() {
        return series;
    }

    public TableForm form() {
        return form;
    }

    public List<TimeColumn> times() {
        return columns.times();
    }

    /** Where the values begin. */
    public long firstLine() {
        return head.firstLine();
    }

    public boolean isNamed() {
        return !head.names().isEmpty();
    }

    /** Fields that a row may have. */
    public int width() {
        return head.width();
    }

    /** Whether the row repeats the head, as files do that were put together of several. */
    public boolean isHead(TableRow row) {
        return head.names().size() > 1
                && row.cell(0).equals(head.names().getFirst())
                && row.cells().equals(head.names());
    }

    /** The title of the values that follow; empty where the row is none. */
    public String title(TableRow row) {
        return PointList.title(row);
    }
}
