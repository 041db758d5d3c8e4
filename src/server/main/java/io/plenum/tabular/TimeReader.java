package io.plenum.tabular;

import io.plenum.tabular.layout.TimeColumn;
import io.plenum.tabular.number.NumberScanner;
import io.plenum.tabular.number.NumberShape;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.NumberTime;
import io.plenum.tabular.time.ScannedTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The times of rows, each text read once as long as it repeats. */
final class TimeReader {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;

    private final TimeColumn column;
    private final DateOrder order;
    private String before = "";
    private @Nullable ScannedTime clockBefore;
    private @Nullable TableTime time;
    private TableConsumer.Reason trouble = TableConsumer.Reason.ABSENT;

    TimeReader(TimeColumn column, DateOrder order) {
        this.column = column;
        this.order = order;
    }

    /**
     * Null where the row has none; then {@link #trouble()} says why.
     *
     * @param clock of a column that stands for a time of the day, null for others
     */
    @Nullable
    TableTime read(TableRow row, @Nullable ScannedTime clock) {
        String text = column.text(row);
        if (!text.equals(before) || !Objects.equals(clock, clockBefore)) {
            before = text;
            clockBefore = clock;
            time = parse(row, text, clock);
        }
        return time;
    }

    TableConsumer.Reason trouble() {
        return trouble;
    }

    String text(TableRow row) {
        return column.text(row);
    }

    private @Nullable TableTime parse(TableRow row, String text, @Nullable ScannedTime clock) {
        trouble = text.isEmpty() ? TableConsumer.Reason.ABSENT : TableConsumer.Reason.UNREADABLE;
        NumberTime numbers = column.numbers();
        if (numbers != null) {
            return number(numbers, text);
        }
        ScannedTime scanned = column.scan(row);
        if (scanned == null || scanned.date() == null) {
            return null;
        }
        try {
            LocalDateTime local = (clock == null ? scanned : scanned.with(clock)).local(order);
            boolean plausible = local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR;
            List<ZoneId> zones = scanned.zones().isEmpty() ? column.headZones() : scanned.zones();
            return plausible ? new TableTime(local, zones) : null;
        } catch (DateTimeException noSuchDay) {
            trouble = TableConsumer.Reason.NO_SUCH_DAY;
            return null;
        }
    }

    private static @Nullable TableTime number(NumberTime numbers, String text) {
        NumberScanner scanner = new NumberScanner();
        NumberShape shape = scanner.scan(text);
        try {
            return shape.end() == text.length() && !text.isEmpty()
                    ? numbers.time(scanner.value(shape.kind(), false))
                    : null;
        } catch (DateTimeException outside) {
            return null;
        }
    }
}
