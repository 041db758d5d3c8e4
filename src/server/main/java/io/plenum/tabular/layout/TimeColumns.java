package io.plenum.tabular.layout;

import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.NumberTime;
import io.plenum.tabular.time.ScannedTime;
import io.plenum.tabular.time.ZoneLetters;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the columns of time among the first rows of values. */
final class TimeColumns {

    private static final double SHARE = 0.7;
    private static final List<Set<String>> PARTS = List.of(
            Set.of("year", "jahr", "yr", "annee", "année"),
            Set.of("month", "monat", "mo", "mois"),
            Set.of("day", "tag", "dy", "jour"),
            Set.of("hour", "stunde", "hr", "heure"),
            Set.of("minute", "minuten", "min"));

    private final TableHeader head;
    private final List<TableRow> rows;
    private final int width;

    TimeColumns(TableHeader head, List<TableRow> rows) {
        this.head = head;
        this.rows = rows;
        this.width = Math.max(
                head.width(), rows.stream().mapToInt(TableRow::width).max().orElse(0));
    }

    /** All that were found, from the left; the one that the values begin with where no other is. */
    List<TimeColumn> find(int begin) {
        TimeColumn parts = parts();
        if (parts != null) {
            return List.of(parts);
        }
        List<TimeColumn> found = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            TimeColumn time = at(column, begin);
            if (time != null) {
                found.add(time);
                column = Math.max(column, last(time));
            }
        }
        return found.isEmpty() ? List.of(one(begin)) : found;
    }

    private int last(TimeColumn time) {
        return time.has(time.first() + 1) ? time.first() + 1 : time.first();
    }

    private @Nullable TimeColumn at(int column, int begin) {
        int next = column + 1;
        if (is(column, ScannedTime::isDateOnly) || is(column, TimeColumns::isMidnight)) {
            boolean clock = is(next, ScannedTime::isClockOnly) || is(next, TimeColumns::isDayZero);
            return clock ? pair(column, next) : is(column, time -> time.date() != null) ? one(column) : null;
        }
        if (is(column, ScannedTime::isClockOnly) && is(next, ScannedTime::isDateOnly)) {
            return pair(next, column);
        }
        if (is(column, time -> time.date() != null)) {
            return one(column);
        }
        boolean named = HeaderTerms.isTimeOfNumbers(head.name(column)) || column == begin;
        if (named && share(column, Cells::isCompactTime)) {
            return is(next, ScannedTime::isClockOnly) ? pair(column, next) : one(column);
        }
        NumberTime numbers = named ? numbers(column) : null;
        return numbers == null ? null : new TimeColumn(new int[] {column}, numbers, zones(column), null);
    }

    private TimeColumn one(int column) {
        return new TimeColumn(new int[] {column}, null, zones(column), HeaderTerms.order(head.name(column)));
    }

    private TimeColumn pair(int date, int clock) {
        List<ZoneId> zones = zones(clock);
        return new TimeColumn(
                new int[] {date, clock},
                null,
                zones.isEmpty() ? zones(date) : zones,
                HeaderTerms.order(head.name(date)));
    }

    /** A zone in the name or in the line of units. */
    private List<ZoneId> zones(int column) {
        List<ZoneId> inName = ZoneLetters.inHead(head.name(column));
        if (!inName.isEmpty()) {
            return inName;
        }
        if (HeaderTerms.plain(head.name(column)).equals("mess datum")) {
            return List.of(ZoneOffset.UTC); // the German Weather Service
        }
        List<ZoneId> inUnit = ZoneLetters.of(head.unit(column).replaceAll("[\\[\\]()]", ""));
        return inUnit == null || Set.of("h", "H").contains(head.unit(column)) ? List.of() : inUnit;
    }

    /** Midnight on two days at least, so that the clock must stand elsewhere; or a date of a database that cannot do without a clock. */
    private static boolean isMidnight(ScannedTime time) {
        return time.isWhole() && time.clock() != null && time.clock().toSecondOfDay() == 0 && !time.midnightAfter();
    }

    private static boolean isDayZero(ScannedTime time) {
        ScannedTime.DateParts date = time.date();
        return date != null
                && (date.third() == 1899 || date.first() == 1899 || (date.first() == 1900 && date.second() == 1))
                && time.clock() != null;
    }

    private boolean is(int column, java.util.function.Predicate<ScannedTime> kind) {
        return share(column, cell -> {
            ScannedTime time = Cells.time(cell);
            return time != null && kind.test(time);
        });
    }

    private boolean share(int column, java.util.function.Predicate<String> kind) {
        int filled = 0;
        int hits = 0;
        for (TableRow row : rows) {
            String cell = row.cell(column);
            filled += cell.isEmpty() ? 0 : 1;
            hits += !cell.isEmpty() && kind.test(cell) ? 1 : 0;
        }
        return hits > 0 && hits >= SHARE * filled;
    }

    private @Nullable NumberTime numbers(int column) {
        for (NumberTime one : NumberTime.values()) {
            if (share(column, cell -> Cells.numberTime(cell) == one)) {
                return one;
            }
        }
        return null;
    }

    private @Nullable TimeColumn parts() {
        int[] columns = parts(head.names());
        return columns == null ? null : new TimeColumn(columns, null, zones(columns[3]), null);
    }

    /** The columns of year, month, day, hour and perhaps minute, where each has its own; else null. */
    static int @Nullable [] parts(List<String> names) {
        int[] columns = new int[PARTS.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = named(names, PARTS.get(i));
            if (columns[i] < 0 && i < 4) {
                return null;
            }
        }
        return columns[4] < 0 ? Arrays.copyOf(columns, 4) : columns;
    }

    private static int named(List<String> names, Set<String> words) {
        for (int column = 0; column < names.size(); column++) {
            if (words.contains(HeaderTerms.plain(names.get(column)))) {
                return column;
            }
        }
        return -1;
    }
}
