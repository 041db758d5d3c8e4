package io.plenum.tabular.time;

import io.plenum.tabular.TableTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times that a file writes as one number: seconds, milli- or microseconds since 1970 (UTC), or a spreadsheet's days since 1900 (local). */
public enum NumberTime {
    SECONDS(1),
    MILLISECONDS(1e3),
    MICROSECONDS(1e6),
    SPREADSHEET(0);

    private static final double EARLIEST = 631_152_000; // 1990
    private static final double LATEST = 4_102_444_800.0; // 2100
    private static final double DAY = 86_400;
    /** Day 0 of spreadsheets, which hold 1900 for a leap year, in days since 1970. */
    private static final double SPREADSHEET_EPOCH = 25_569;

    private final double perSecond;

    NumberTime(double perSecond) {
        this.perSecond = perSecond;
    }

    /** The only one in which the number lies between 1990 and 2100; null where none does. */
    public static @Nullable NumberTime of(double number) {
        for (NumberTime one : values()) {
            double seconds = one.seconds(number);
            if (seconds >= EARLIEST && seconds < LATEST) {
                return one;
            }
        }
        return null;
    }

    private double seconds(double number) {
        return this == SPREADSHEET ? (number - SPREADSHEET_EPOCH) * DAY : number / perSecond;
    }

    /**
     * The time that a number stands for.
     *
     * @throws DateTimeException outside 1990 to 2100
     */
    public TableTime time(double number) {
        double seconds = seconds(number);
        if (!(seconds >= EARLIEST && seconds < LATEST)) {
            throw new DateTimeException("no time");
        }
        long millis = Math.round(seconds * 1000);
        if (this == SPREADSHEET) {
            // the fraction of a day is kept to about a millisecond: whole seconds are meant
            millis = Math.round(millis / 500.0) * 500;
        }
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return new TableTime(local, this == SPREADSHEET ? List.of() : List.of(ZoneOffset.UTC));
    }
}
