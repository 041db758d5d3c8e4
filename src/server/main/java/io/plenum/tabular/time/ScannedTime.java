package io.plenum.tabular.time;

import io.plenum.tabular.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a time, before it is decided which number is the day.
 *
 * @param date null where the text has a clock time only
 * @param clock null where it has a date only
 * @param midnightAfter whether the clock says 24:00
 */
public record ScannedTime(
        @Nullable DateParts date,
        @Nullable LocalTime clock,
        boolean midnightAfter,
        boolean halfDays,
        List<ZoneId> zones) {

    /**
     * The numbers of a date.
     *
     * @param first as written from left to right where the order is not known; else year, month and day
     * @param known whether the order of the three is known
     * @param dotted whether points stand between the numbers, as German and Nordic dates are written
     * @param shortYear whether the year has two digits
     */
    public record DateParts(int first, int second, int third, boolean known, boolean dotted, boolean shortYear) {

        /** Whether another order gives another day. */
        public boolean isOpen() {
            return !known && first != second;
        }

        /**
         * The day in that order.
         *
         * @throws DateTimeException where there is no such day
         */
        public LocalDate day(DateOrder order) {
            if (known) {
                return LocalDate.of(first, second, third);
            }
            return switch (order) {
                case DAY_FIRST -> LocalDate.of(year(third), second, first);
                case MONTH_FIRST -> LocalDate.of(year(third), first, second);
                case YEAR_FIRST -> {
                    if (!shortYear) {
                        throw new DateTimeException("no year of two digits");
                    }
                    yield LocalDate.of(year(first), second, third);
                }
            };
        }

        private int year(int number) {
            return shortYear ? number + (number < 70 ? 2000 : 1900) : number;
        }
    }

    public boolean isWhole() {
        return date != null && clock != null;
    }

    public boolean isDateOnly() {
        return date != null && clock == null;
    }

    public boolean isClockOnly() {
        return date == null && clock != null;
    }

    /** A date without a clock is its midnight. @throws DateTimeException where there is no such day */
    public LocalDateTime local(DateOrder order) {
        if (date == null) {
            throw new DateTimeException("no date");
        }
        LocalDateTime local = date.day(order).atTime(clock == null ? LocalTime.MIDNIGHT : clock);
        return midnightAfter ? local.plusDays(1) : local;
    }

    /** This date with the clock of another cell. */
    public ScannedTime with(ScannedTime other) {
        return new ScannedTime(
                date, other.clock, other.midnightAfter, other.halfDays, zones.isEmpty() ? other.zones : zones);
    }
}
