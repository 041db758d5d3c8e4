package io.plenum.tabular.layout;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ZoneLetters;
import io.plenum.tabular.unit.UnitSpelling;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names and units above the values, going up from the first row with a time. */
final class HeaderFinder {

    private final List<TableRow> rows;
    private final DataStart start;
    private @Nullable TableRow units;
    private @Nullable TableRow names;
    private int first;
    private int above;

    private HeaderFinder(List<TableRow> rows, DataStart start) {
        this.rows = rows;
        this.start = start;
        this.first = start.row();
    }

    static TableHeader find(List<TableRow> rows, DataStart start) {
        return new HeaderFinder(rows, start).head();
    }

    private TableHeader head() {
        for (int i = start.row() - 1; i >= 0 && names == null; i--) {
            look(rows.get(i), i);
        }
        if (names == null && units != null) {
            names = units;
            units = null;
        }
        List<String> called = names == null ? List.of() : combined(names);
        return new TableHeader(
                rows.subList(0, Math.max(0, above)),
                called,
                units == null ? List.of() : units.cells(),
                names == null ? rows.get(first).line() : names.line(),
                rows.get(first).line());
    }

    private void look(TableRow row, int place) {
        boolean zone = units == null && names == null && isZone(row);
        boolean named = !zone && HeaderTerms.isTime(row.cell(start.column()));
        if (isRule(row)) {
            return;
        }
        if (!named && isData(row)) {
            first = place;
        } else if (units == null && (zone || isUnits(row))) {
            units = row;
            above = place;
        } else if (units != null && HeaderTerms.isTime(units.cell(start.column())) && !named) {
            // the line that looked like units has the names after all: time,kW
            names = units;
            units = null;
        } else if (filled(row) > 1 || named) {
            names = row;
            above = place;
        }
    }

    /** A line of dashes or equal signs. */
    private static boolean isRule(TableRow row) {
        return row.cells().stream().allMatch(cell -> cell.matches("[-=_*+| ]*"));
    }

    /** A line that says the zone of the times, or "local", and has units or nothing else. */
    private boolean isZone(TableRow row) {
        String cell = row.cell(start.column());
        List<ZoneId> zones = cell.equalsIgnoreCase("local") ? null : ZoneLetters.of(cell.replaceAll("[\\[\\]()]", ""));
        boolean zone = !cell.isEmpty() && (cell.equalsIgnoreCase("local") || (zones != null && !zones.isEmpty()));
        return zone && (filled(row) == 1 || isUnits(row));
    }

    private boolean isData(TableRow row) {
        int values = 0;
        int others = 0;
        for (int i = 0; i < row.width(); i++) {
            String cell = row.cell(i);
            if (i != start.column() && !cell.isEmpty()) {
                values += Cells.isValue(cell) ? 1 : 0;
                others += Cells.isValue(cell) ? 0 : 1;
            }
        }
        return values > others && row.width() >= rows.get(start.row()).width() - 1;
    }

    private boolean isUnits(TableRow row) {
        int known = 0;
        int measured = 0;
        int others = 0;
        for (int i = 0; i < row.width(); i++) {
            String cell = row.cell(i);
            if (i == start.column() || cell.isEmpty()) {
                continue;
            }
            Unit unit = UnitSpelling.of(cell);
            known += unit == null ? 0 : 1;
            measured += unit == null || UnitSpelling.isNone(unit) ? 0 : 1;
            others += unit == null ? 1 : 0;
        }
        return known > 0 && (measured > 0 || known > 1) && 3 * known >= 2 * (known + others);
    }

    private static int filled(TableRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Two lines of names, the upper one of what several columns belong to. */
    private List<String> combined(TableRow lower) {
        TableRow upper = above > 0 ? rows.get(above - 1) : null;
        boolean timeAbove = upper != null
                && HeaderTerms.isTime(upper.cell(start.column()))
                && !HeaderTerms.isTime(lower.cell(start.column()));
        boolean two = upper != null
                && upper.line() >= lower.line() - 2
                && filled(upper) > 1
                && upper.width() >= lower.width() - 1
                && !isUnits(upper)
                && (timeAbove || repeats(lower));
        if (upper == null || !two) {
            return lower.cells();
        }
        above--;
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(lower.width(), upper.width()); i++) {
            group = upper.cell(i).isEmpty() ? group : upper.cell(i);
            boolean time = i == start.column() || HeaderTerms.isTime(lower.cell(i));
            names.add(
                    time
                            ? (lower.cell(i).isEmpty() ? upper.cell(i) : lower.cell(i))
                            : (group + " " + lower.cell(i)).strip());
        }
        return names;
    }

    private boolean repeats(TableRow row) {
        Set<String> seen = new HashSet<>();
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !HeaderTerms.isTime(cell) && !HeaderTerms.isStatus(cell))
                .anyMatch(cell -> !seen.add(cell));
    }
}
