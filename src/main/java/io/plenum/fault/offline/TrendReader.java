package io.plenum.fault.offline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an exported trend, long (time, point, value) or wide (time and a column a point), whatever stands above its header. */
final class TrendReader {

    private static final Set<String> POINT =
            Set.of("point", "key", "datenpunkt", "punkt", "name", "tag", "pointname", "point name", "series");
    private static final Set<String> VALUE = Set.of("value", "wert", "messwert", "reading");
    private static final int PREAMBLE = 30;
    private static final int ORDER_SAMPLE = 200_000;

    private final Problems problems = new Problems();
    private final NumberText numbers;
    private final TrendText text;
    private final List<CsvRecord> head;
    private final int header;
    private final TimeText times;
    private final int timeColumn;
    private final boolean clockApart;

    TrendReader(byte[] bytes) throws TrendProblem {
        this.text = TrendText.of(bytes);
        if (text.text().isBlank()) {
            throw new TrendProblem("the file is empty.");
        }
        this.numbers = new NumberText(text.separator() != ',');
        this.head = rows(PREAMBLE + 1).toList();
        int found = -1;
        int column = -1;
        TimeText plain = new TimeText(DateOrder.DAY_FIRST);
        TimeText american = new TimeText(DateOrder.MONTH_FIRST);
        for (int row = 0; row + 1 < head.size() && found < 0; row++) {
            column = timeColumn(head.get(row + 1), plain, american);
            found = column >= 0 && head.get(row).getFieldCount() > column ? row : -1;
        }
        if (found < 0) {
            throw new TrendProblem("no line of the first " + PREAMBLE
                    + " is followed by one with a time; is this a trend with a header?");
        }
        this.header = found;
        this.timeColumn = column;
        this.times = new TimeText(order());
        this.clockApart = clockApart();
    }

    /** The first lines, read anew each time: a year of minutes is not kept twice. */
    private Stream<CsvRecord> rows(long most) throws TrendProblem {
        try {
            return CsvReader.builder()
                    .fieldSeparator(text.separator())
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.text())
                    .stream()
                    .limit(most);
        } catch (CsvParseException broken) {
            throw new TrendProblem("the file cannot be read as CSV: " + broken.getMessage());
        }
    }

    private static int timeColumn(CsvRecord row, TimeText plain, TimeText american) {
        for (int column = 0; column < row.getFieldCount(); column++) {
            String field = row.getField(column);
            if (plain.read(field) != null || american.read(field) != null) {
                return column;
            }
        }
        return -1;
    }

    private DateOrder order() throws TrendProblem {
        Stream<CsvRecord> sample = rows(ORDER_SAMPLE).skip(header + 1L);
        return TimeText.order(() -> sample.filter(row -> row.getFieldCount() > timeColumn)
                .map(row -> row.getField(timeColumn))
                .iterator());
    }

    /** A column of dates beside one of clock times: together they are the time. */
    private boolean clockApart() {
        CsvRecord first = head.get(header + 1);
        return timeColumn + 1 < first.getFieldCount()
                && !first.getField(timeColumn).contains(":")
                && first.getField(timeColumn + 1).strip().matches("\\d{1,2}:\\d{2}.*");
    }

    RawTrend read() throws TrendProblem {
        List<String> names =
                head.get(header).getFields().stream().map(String::strip).toList();
        int point = column(names, POINT);
        int value = column(names, VALUE);
        boolean isLong = point >= 0 && value >= 0;
        RawTrend trend = new RawTrend(isLong, problems.told());
        rows(Long.MAX_VALUE).skip(header + 1L).forEach(row -> {
            LocalDateTime time = time(row);
            if (time != null && isLong) {
                addLong(trend, row, time, point, value);
            } else if (time != null) {
                addWide(trend, row, time, names);
            }
        });
        problems.close();
        if (trend.columns().isEmpty()) {
            throw new TrendProblem("the file has no line with a time and a number.");
        }
        return trend;
    }

    private static int column(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable LocalDateTime time(CsvRecord row) {
        if (row.getFieldCount() <= timeColumn || row.getFields().stream().allMatch(String::isBlank)) {
            return null;
        }
        String text = row.getField(timeColumn);
        if (clockApart && row.getFieldCount() > timeColumn + 1) {
            text += " " + row.getField(timeColumn + 1);
        }
        LocalDateTime time = times.read(text);
        if (time == null) {
            problems.add(row.getStartingLineNumber(), "'" + text + "' is no time");
        }
        return time;
    }

    private void addLong(RawTrend trend, CsvRecord row, LocalDateTime time, int point, int value) {
        if (row.getFieldCount() > Math.max(point, value)) {
            add(trend, row, time, row.getField(point).strip(), row.getField(value));
        }
    }

    private void addWide(RawTrend trend, CsvRecord row, LocalDateTime time, List<String> names) {
        for (int column = 0; column < Math.min(names.size(), row.getFieldCount()); column++) {
            if (column != timeColumn && !(clockApart && column == timeColumn + 1)) {
                add(trend, row, time, names.get(column), row.getField(column));
            }
        }
    }

    private void add(RawTrend trend, CsvRecord row, LocalDateTime time, String name, String text) {
        if (text.isBlank()) {
            return;
        }
        double number = numbers.read(text);
        if (Double.isNaN(number)) {
            problems.add(row.getStartingLineNumber(), name + ": '" + text.strip() + "' is no number");
        } else {
            trend.add(name, time, number);
        }
    }
}
