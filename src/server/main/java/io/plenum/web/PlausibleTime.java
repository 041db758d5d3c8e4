package io.plenum.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The times and days that a request may name: 1900 to 2199, UTC. What lies beyond is a slip or an attack, no database can store all
 * of it, and who reckons day by day from there would never end.
 */
final class PlausibleTime {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366L * 100);

    private PlausibleTime() {}

    /** @throws DateTimeException for one beyond the bounds */
    static Instant check(Instant time) {
        return demand(time, !time.isBefore(FIRST) && time.isBefore(END));
    }

    /** @throws DateTimeException for one beyond the bounds */
    static LocalDate check(LocalDate day) {
        return demand(day, isPlausible(day.getYear()));
    }

    /** @throws DateTimeException for one beyond the bounds */
    static YearMonth check(YearMonth month) {
        return demand(month, isPlausible(month.getYear()));
    }

    /** @throws DateTimeException for more than a hundred years, forwards or backwards */
    static Duration check(Duration time) {
        boolean bounded = time.compareTo(LONGEST) <= 0 && time.compareTo(LONGEST.negated()) >= 0;
        return demand(time, bounded);
    }

    private static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <T> T demand(T value, boolean good) {
        if (!good) {
            throw new DateTimeException("Beyond what any building has seen: " + value);
        }
        return value;
    }
}
