package io.plenum.tabular.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.plenum.tabular.TableRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other. */
public final class RowReader implements Closeable {

    private static final int LONGEST_ROW = 1 << 20;
    /** A field may hold line breaks, but a quote that nobody closed swallows rows. */
    private static final int MOST_LINES = 30;

    private final PlainReader text;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Separator separator;
    private long before = 1;

    public RowReader(Reader text, Separator separator) {
        this.text = new PlainReader(text);
        this.separator = separator;
        this.csv = builder(separator).ofCsvRecord(this.text);
        this.records = csv.iterator();
    }

    private static CsvReader.CsvReaderBuilder builder(Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_ROW);
    }

    /** Null at the end of the file. @throws TableRefused where quotes are left open */
    public @Nullable TableRow next() throws TableRefused, IOException {
        try {
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                checkQuotes(csvRecord);
                TableRow row = row(csvRecord);
                if (!row.cell(0).startsWith("sep=") || row.line() > 1) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            throw new TableRefused(before, "tabular.refused.quotes");
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void checkQuotes(CsvRecord row) throws TableRefused {
        long line = row.getStartingLineNumber();
        before = line;
        long breaks = 0;
        for (String field : row.getFields()) {
            breaks += field.indexOf('\n') < 0 ? 0 : field.lines().count() - 1;
        }
        if (breaks > MOST_LINES) {
            throw new TableRefused(line, "tabular.refused.quotes");
        }
    }

    private TableRow row(CsvRecord csvRecord) {
        List<String> fields = csvRecord.getFields();
        if (separator.wrapped() && fields.size() == 1) {
            fields = unwrapped(fields.getFirst());
        }
        List<String> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(CellText.clean(field));
        }
        return new TableRow(csvRecord.getStartingLineNumber(), cells);
    }

    /** Some spreadsheets quote the whole line again. */
    private List<String> unwrapped(String line) {
        try (CsvReader<CsvRecord> inner = builder(separator).ofCsvRecord(new StringReader(line))) {
            Iterator<CsvRecord> one = inner.iterator();
            return one.hasNext() ? one.next().getFields() : List.of("");
        } catch (CsvParseException | IOException asItIs) {
            return List.of(line);
        }
    }

    /** How many zeros were left out so far. */
    public long zeros() {
        return text.zeros();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
