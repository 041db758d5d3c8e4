package io.plenum.tabular.layout;

import io.plenum.tabular.text.TableRow;
import java.util.List;
import java.util.function.Predicate;

/**
 * The first row with a time in it that begins the values, and the column of that time. A time in a report's head stands alone; those
 * of the values follow each other in one column.
 *
 * @param row place in the rows that were looked at; −1 where there is none
 */
record DataStart(int row, int column) {

    private static final int RUN = 5;
    private static final DataStart NONE = new DataStart(-1, -1);

    boolean isFound() {
        return row >= 0;
    }

    static DataStart find(List<TableRow> rows) {
        DataStart start = run(rows, cell -> {
            var time = Cells.time(cell);
            return time != null && time.date() != null;
        });
        start = start.isFound() ? start : run(rows, Cells::isCompactTime);
        start = start.isFound() ? start : parts(rows);
        start = start.isFound() ? start : numbers(rows);
        start = start.isFound() ? start : single(rows);
        return start.isFound() ? start : named(rows);
    }

    /** Whether a line of names is all there is. */
    static boolean isHeadOnly(List<TableRow> rows) {
        TableRow last = rows.getLast();
        return last.width() > 1 && last.cells().stream().anyMatch(HeaderTerms::isTime);
    }

    private static DataStart run(List<TableRow> rows, Predicate<String> isTime) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (isTime.test(cells.get(column)) && follows(rows, row, column, isTime)) {
                    return new DataStart(row, column);
                }
            }
        }
        return NONE;
    }

    private static boolean follows(List<TableRow> rows, int from, int column, Predicate<String> isTime) {
        if (from > 0 && isHead(rows.get(from - 1), rows.get(from), column)) {
            return true;
        }
        int rest = Math.min(RUN, rows.size() - from);
        for (int i = from + 1; i < from + rest; i++) {
            if (!isTime.test(rows.get(i).cell(column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row names its time where the next has one, and both are equally long. */
    private static boolean isHead(TableRow head, TableRow row, int column) {
        return row.width() > 1
                && Math.abs(head.width() - row.width()) <= 1
                && head.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1
                && HeaderTerms.isTime(head.cell(column));
    }

    /** Year, month, day and hour in a column each. */
    private static DataStart parts(List<TableRow> rows) {
        for (int row = 0; row + 1 < rows.size(); row++) {
            int[] columns = TimeColumns.parts(rows.get(row).cells());
            if (columns != null && Cells.isDigits(rows.get(row + 1).cell(columns[0]))) {
                return new DataStart(row + 1, columns[0]);
            }
        }
        return NONE;
    }

    /** Seconds since 1970 or days since 1900, below a name that says time, or in the first column. */
    private static DataStart numbers(List<TableRow> rows) {
        DataStart start = run(rows, cell -> Cells.numberTime(cell) != null);
        boolean named =
                start.row > 0 && HeaderTerms.isTime(rows.get(start.row - 1).cell(start.column));
        return start.isFound() && (named || start.column == 0) ? start : NONE;
    }

    /** A file of a line or two, with a foot: a time and something else beside it. */
    private static DataStart single(List<TableRow> rows) {
        for (int row = 1; row < rows.size(); row++) {
            TableRow cells = rows.get(row);
            for (int column = 0; column + 1 < cells.width(); column++) {
                var time = Cells.time(cells.cell(column));
                if (time != null
                        && time.date() != null
                        && (column == 0 || HeaderTerms.isTime(rows.get(row - 1).cell(column)))) {
                    return new DataStart(row, column);
                }
            }
        }
        return NONE;
    }

    /** No time can be read anywhere, but a column is named one: its rows can then be told. */
    private static DataStart named(List<TableRow> rows) {
        for (int row = 0; row + 1 < rows.size(); row++) {
            TableRow cells = rows.get(row);
            for (int column = 0; column < cells.width() && cells.width() > 1; column++) {
                if (HeaderTerms.isTime(cells.cell(column))) {
                    return new DataStart(row + 1, column);
                }
            }
        }
        return NONE;
    }
}
