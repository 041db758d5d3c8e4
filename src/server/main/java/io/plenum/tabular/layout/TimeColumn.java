package io.plenum.tabular.layout;

import io.plenum.tabular.DateOrder;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.DateEvidence;
import io.plenum.tabular.time.NumberTime;
import io.plenum.tabular.time.ScannedTime;
import io.plenum.tabular.time.TimeScanner;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a row has its time: in one column, a date beside a clock, or year, month, day and hour in one each. */
public final class TimeColumn {

    private final int[] columns;
    private final @Nullable NumberTime numbers;
    private final List<ZoneId> headZones;
    private final @Nullable DateOrder headOrder;
    private final DateEvidence evidence = new DateEvidence();
    private String before = "";
    private @Nullable ScannedTime scanned;

    /**
     * @param columns one; a date's and a clock's; or those of year, month, day, hour and perhaps minute
     * @param numbers how the column holds its times as numbers, null where it holds text
     * @param headZones what the head says of the zone, empty where it says nothing
     * @param headOrder what the head says of the order of day and month, null where it says nothing
     */
    TimeColumn(int[] columns, @Nullable NumberTime numbers, List<ZoneId> headZones, @Nullable DateOrder headOrder) {
        this.columns = columns;
        this.numbers = numbers;
        this.headZones = headZones;
        this.headOrder = headOrder;
    }

    int first() {
        return columns[0];
    }

    boolean has(int column) {
        for (int one : columns) {
            if (one == column) {
                return true;
            }
        }
        return false;
    }

    boolean isDateOnly() {
        return columns.length == 1;
    }

    public @Nullable NumberTime numbers() {
        return numbers;
    }

    public List<ZoneId> headZones() {
        return headZones;
    }

    public @Nullable DateOrder headOrder() {
        return headOrder;
    }

    public DateEvidence evidence() {
        return evidence;
    }

    /** The time as the row writes it. */
    public String text(TableRow row) {
        if (columns.length == 1) {
            return row.cell(columns[0]);
        }
        return columns.length == 2 ? pair(row) : parts(row);
    }

    private String pair(TableRow row) {
        String date = row.cell(columns[0]);
        String clock = row.cell(columns[1]);
        return clock.isEmpty() ? date : date.isEmpty() ? clock : date + " " + clock;
    }

    /** As 2026-3-31 14:05. */
    private String parts(TableRow row) {
        String minute = columns.length > 4 ? row.cell(columns[4]) : "0";
        String text = String.join("-", row.cell(columns[0]), row.cell(columns[1]), row.cell(columns[2]));
        return row.cell(columns[0]).isEmpty()
                ? ""
                : text + " " + row.cell(columns[3]) + ":" + (minute.length() < 2 ? "0" + minute : minute);
    }

    /** Null where the row has no text of a time's shape here; a date beside an empty clock is none. */
    public @Nullable ScannedTime scan(TableRow row) {
        String text = text(row);
        if (text.equals(before)) {
            return scanned;
        }
        before = text;
        scanned = columns.length == 2 ? scanPair(row) : TimeScanner.scan(text);
        return scanned;
    }

    private @Nullable ScannedTime scanPair(TableRow row) {
        ScannedTime date = TimeScanner.scan(row.cell(columns[0]));
        ScannedTime clock = TimeScanner.scan(row.cell(columns[1]));
        if (date == null || date.date() == null || clock == null || clock.clock() == null) {
            return null;
        }
        // Databases write 03.03.2026 00:00:00 beside 30.12.1899 14:05:00.
        return date.clock() == null || date.clock().equals(LocalTime.MIDNIGHT) ? date.with(clock) : null;
    }
}
