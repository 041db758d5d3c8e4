package io.plenum.point.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Reads times as ISO-8601 has them and nothing else: for the API, settings, command lines and what the product wrote itself. Files
 * of other people are read by {@code io.plenum.tabular.time}, which knows how the field writes dates.
 *
 * <p>Years are 1900 to 2199: what lies beyond is a slip or an attack, no database can store all of it, and a loop over its days would
 * never end. Blanks at the ends count nothing. Every method throws {@link DateTimeException} for what it does not accept.
 */
public final class IsoTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366L * 100);

    private IsoTime() {}

    /** An instant in UTC or with its offset: {@code 2026-11-22T08:00:00Z}, {@code 2026-11-22T09:00:00+01:00}. */
    public static Instant instant(String text) {
        Instant time = Instant.parse(text.strip());
        return bounded(time, !time.isBefore(FIRST) && time.isBefore(END));
    }

    /** A day: {@code 2026-11-22}. */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text.strip());
        return bounded(day, isPlausible(day.getYear()));
    }

    /** A month: {@code 2026-11}. */
    public static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text.strip());
        return bounded(month, isPlausible(month.getYear()));
    }

    /** A time of the day by the clock of the place: {@code 08:00}, {@code 08:00:30}. */
    public static LocalTime clock(String text) {
        return LocalTime.parse(text.strip());
    }

    /** A duration of at most a hundred years, forwards or backwards: {@code PT15M}. */
    public static Duration duration(String text) {
        Duration time = Duration.parse(text.strip());
        return bounded(time, time.compareTo(LONGEST) <= 0 && time.compareTo(LONGEST.negated()) >= 0);
    }

    /** A zone of IANA's, or an offset: {@code Europe/Berlin}, {@code +01:00}. */
    public static ZoneId zone(String text) {
        return ZoneId.of(text.strip());
    }

    private static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <T> T bounded(T value, boolean good) {
        if (!good) {
            throw new DateTimeException("Beyond what any building has seen: " + value);
        }
        return value;
    }
}
