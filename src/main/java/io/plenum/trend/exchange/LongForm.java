package io.plenum.trend.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sample a row: time, point, value, and perhaps unit and quality. */
final class LongForm implements RowForm {

    private static final Set<String> TIME =
            Set.of("time", "timestamp", "date", "datetime", "zeit", "zeitstempel", "datum");
    private static final Set<String> UNIT = Set.of("unit", "einheit");
    private static final Set<String> QUALITY = Set.of("quality", "status", "güte");

    private final int time;
    private final int point;
    private final int value;
    private final int unit;
    private final int quality;
    private final int width;

    LongForm(List<String> header, int point, int value) {
        this.time = Math.max(0, column(header, TIME));
        this.point = point;
        this.value = value;
        this.unit = column(header, UNIT);
        this.quality = column(header, QUALITY);
        this.width = Math.max(time, Math.max(point, value)) + 1;
    }

    /** The first column with one of these names, -1 where there is none. */
    static int column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void read(CsvRecord row, Reading reading) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() < width) {
            reading.problem(new ImportProblem(line, "trends.import.problem.fields", List.of(String.valueOf(width))));
            return;
        }
        Target target = reading.target(row.getField(point), field(row, unit), line);
        if (target != null) {
            reading.sample(target, row.getField(time), row.getField(value), field(row, quality), line);
        }
    }

    private static @Nullable String field(CsvRecord row, int column) {
        return column < 0 || column >= row.getFieldCount() ? null : row.getField(column);
    }
}
