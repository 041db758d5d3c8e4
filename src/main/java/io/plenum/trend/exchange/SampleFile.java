package io.plenum.trend.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.plenum.point.PointCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a file of samples in either form, as often as wanted. */
final class SampleFile {

    private static final Set<String> POINT = Set.of("point", "key", "datenpunkt", "punkt", "name", "tag");
    private static final Set<String> VALUE = Set.of("value", "wert", "messwert");
    private static final int LONGEST_FIELDS = 1 << 20;
    private static final int REPORT_EVERY = 20_000;

    private final Path file;
    private final ImportOptions options;
    private final PointCatalog catalog;
    private final Instant latest;

    /** @param latest later times are implausible */
    SampleFile(Path file, ImportOptions options, PointCatalog catalog, Instant latest) {
        this.file = file;
        this.options = options;
        this.catalog = catalog;
        this.latest = latest;
    }

    /** @param progress is told the number of lines read, now and then */
    Reading read(SampleTaker taker, LongConsumer progress) throws IOException {
        Reading reading = new Reading(options, catalog, latest, taker);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator())
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELDS)
                .ofCsvRecord(file)) {
            read(rows.iterator(), reading, progress);
        }
        return reading;
    }

    private static void read(Iterator<CsvRecord> rows, Reading reading, LongConsumer progress) {
        if (!rows.hasNext()) {
            reading.problem(new ImportProblem(1, "trends.import.problem.empty", List.of()));
            return;
        }
        RowForm form = form(rows.next(), reading);
        while (form != null && rows.hasNext()) {
            CsvRecord row = rows.next();
            form.read(row, reading);
            if (reading.lineRead() % REPORT_EVERY == 0) {
                progress.accept(row.getStartingLineNumber());
            }
        }
    }

    private static @Nullable RowForm form(CsvRecord header, Reading reading) {
        List<String> names = header.getFields().stream().map(String::strip).toList();
        int point = LongForm.column(names, POINT);
        int value = LongForm.column(names, VALUE);
        if (names.size() < 2) {
            reading.problem(new ImportProblem(1, "trends.import.problem.header", List.of()));
            return null;
        }
        return point >= 0 && value >= 0 ? new LongForm(names, point, value) : new WideForm(names, reading);
    }

    /** The one of comma, semicolon and tab that the first line has most of. */
    private char separator() throws IOException {
        Character given = options.separator();
        if (given != null) {
            return given;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] start = new char[4096];
            int length = Math.max(0, reader.read(start));
            String line = new String(start, 0, length).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
