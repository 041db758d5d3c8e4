package io.plenum.site.role;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines of a table in this package: a pattern of classes, a property, its value. Of each property the first line that fits a class
 * decides.
 */
record ClassTable(List<Line> lines) {

    record Line(ClassPattern pattern, String property, String value) {}

    static ClassTable read(String file) {
        return new ClassTable(records(file).stream()
                .map(row -> new Line(ClassPattern.of(row.getField(0)), row.getField(1), row.getField(2)))
                .toList());
    }

    <E extends Enum<E>> Optional<E> find(String brickClass, String property, Class<E> values) {
        return lines.stream()
                .filter(line ->
                        line.property().equals(property) && line.pattern().fits(brickClass))
                .findFirst()
                .map(line -> Enum.valueOf(values, line.value()));
    }

    /** Whether a line says {@code yes} of it, before one that says {@code no}. */
    boolean is(String brickClass, String property) {
        return find(brickClass, property, YesNo.class).orElse(YesNo.NO) == YesNo.YES;
    }

    private enum YesNo {
        YES,
        NO
    }

    /** Without the heading. */
    static List<CsvRecord> records(String file) {
        try (InputStream in = Objects.requireNonNull(ClassTable.class.getResourceAsStream(file), file);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
