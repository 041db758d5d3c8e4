package io.plenum.tabular.layout;

import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ScannedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each column of a file is: a time, a status, a value, or a name, by the head and the first rows. */
final class Columns {

    private final TableHeader head;
    private final List<String> names;
    private final List<TableRow> rows;
    private final List<TimeColumn> times;
    private final List<StatusColumn> statuses = new ArrayList<>();
    private final Set<Integer> values = new TreeSet<>();
    private final boolean eachItsTime;

    Columns(TableHeader head, List<TableRow> rows, int begin) {
        this.head = head;
        this.rows = rows;
        this.names = PointList.named(head.names(), head.above());
        List<TimeColumn> found = new TimeColumns(head, rows).find(begin);
        int width = Math.max(
                head.width(), rows.stream().mapToInt(TableRow::width).max().orElse(0));
        for (int column = 0; column < width; column++) {
            StatusColumn status = isTime(found, column) ? null : StatusColumn.find(column, header(column), rows);
            if (status != null) {
                statuses.add(status);
            } else if (!isTime(found, column) && !(header(column).isEmpty() && isBlank(column))) {
                values.add(column);
            }
        }
        this.eachItsTime = found.size() > 1 && alternate(found);
        this.times = eachItsTime ? found : List.of(ofRow(found));
    }

    private static boolean isTime(List<TimeColumn> times, int column) {
        return times.stream().anyMatch(time -> time.has(column));
    }

    private boolean isBlank(int column) {
        return rows.stream().allMatch(row -> row.cell(column).isEmpty());
    }

    /** Whether the columns of time stand apart and are called alike, or a value follows each of them. */
    private boolean alternate(List<TimeColumn> found) {
        Set<String> called = found.stream()
                .map(time -> HeaderTerms.plain(header(time.first()))
                        .replaceAll("\\d+", "")
                        .strip())
                .collect(Collectors.toSet());
        int apart = 0;
        for (int i = 0; i < found.size(); i++) {
            int from = found.get(i).first();
            int to = i + 1 < found.size() ? found.get(i + 1).first() : Integer.MAX_VALUE;
            apart += values.stream().anyMatch(value -> value > from && value < to) ? 1 : 0;
        }
        boolean first =
                values.stream().allMatch(value -> value > found.getFirst().first());
        return first && apart == found.size() && (called.size() == 1 || values.size() == found.size());
    }

    /** One that names its zone before one that does not, the beginning of an interval before its end, else the first. */
    private TimeColumn ofRow(List<TimeColumn> found) {
        for (TimeColumn time : found) {
            ScannedTime sample = rows.isEmpty() ? null : time.scan(rows.getFirst());
            if (found.size() > 1
                    && (!time.headZones().isEmpty()
                            || (sample != null && !sample.zones().isEmpty()))) {
                return time;
            }
        }
        return found.stream()
                .filter(time -> !HeaderTerms.isEnd(header(time.first())))
                .findFirst()
                .orElse(found.getFirst());
    }

    List<TimeColumn> times() {
        return times;
    }

    /** The time to the left of a value, where each has its own. */
    TimeColumn timeOf(int column) {
        TimeColumn left = times.getFirst();
        for (TimeColumn time : times) {
            left = time.first() < column ? time : left;
        }
        return left;
    }

    boolean isDateOnly(TimeColumn time) {
        return rows.stream().allMatch(row -> {
            ScannedTime scanned = time.scan(row);
            return scanned == null
                    || scanned.isDateOnly()
                    || (scanned.clock() != null && scanned.clock().toSecondOfDay() == 0);
        });
    }

    List<Integer> values() {
        return List.copyOf(values);
    }

    List<StatusColumn> statuses() {
        return statuses;
    }

    /** Those named after the column, or else beside it: behind the value, unless the first of them stands before all values. */
    List<StatusColumn> statusesOf(int column) {
        boolean before = !statuses.isEmpty()
                && !values.isEmpty()
                && statuses.getFirst().column() < values.iterator().next();
        return statuses.stream()
                .filter(status -> column == (before ? next(status.column()) : previous(status.column())))
                .toList();
    }

    private int next(int from) {
        return values.stream().filter(value -> value > from).findFirst().orElse(-1);
    }

    private int previous(int from) {
        return values.stream().filter(value -> value < from).reduce(-1, (a, b) -> b);
    }

    List<String> names() {
        return names;
    }

    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    String header(int column) {
        return head.name(column);
    }

    String unitBelow(int column) {
        return head.unit(column);
    }

    /** For a column without a name. */
    String standIn(int column) {
        return "column " + (column + 1);
    }

    long headLine() {
        return head.line();
    }

    /** The column of names and that of values, where each row has one value; null where it has more. */
    int @Nullable [] pointAndValue() {
        int point = HeaderTerms.point(names);
        int value = HeaderTerms.value(names);
        if (point >= 0 && value >= 0 && values.contains(point)) {
            return new int[] {point, value};
        }
        int text = only(column -> isText(column));
        int number = only(column -> !isText(column));
        boolean two = text >= 0 && number >= 0 && values.size() == 2;
        return two && (head.names().isEmpty() || value == number || point == text) ? new int[] {text, number} : null;
    }

    private int only(java.util.function.IntPredicate kind) {
        int[] found = values.stream().mapToInt(Integer::intValue).filter(kind).toArray();
        return found.length == 1 ? found[0] : -1;
    }

    /** Words of which hardly any is a value. */
    private boolean isText(int column) {
        int filled = 0;
        int texts = 0;
        for (TableRow row : rows) {
            String cell = row.cell(column);
            filled += cell.isEmpty() ? 0 : 1;
            texts += cell.isEmpty() || Cells.isValue(cell) ? 0 : 1;
        }
        return texts > 0 && texts * 10 >= filled * 9;
    }

    int point() {
        int point = HeaderTerms.point(names);
        return values.contains(point) ? point : -1;
    }

    int unit() {
        for (int column : values) {
            if (HeaderTerms.isUnit(header(column))) {
                return column;
            }
        }
        return -1;
    }

    /** A column of what points belong to, beside their names. */
    int owner(int point) {
        int owner = HeaderTerms.device(names);
        return owner == point || !values.contains(owner) ? -1 : owner;
    }

    /** For a person: how the rows of the head are called. */
    String described() {
        return String.join(", ", names).toLowerCase(Locale.ROOT);
    }
}
