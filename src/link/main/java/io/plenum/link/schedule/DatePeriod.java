package io.plenum.link.schedule;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Days, as BACnet names them (ASHRAE 135, 21: BACnetCalendarEntry). */
public sealed interface DatePeriod {

    boolean contains(LocalDate day);

    /** Whether both are the same to a controller. */
    default boolean isLike(DatePeriod other) {
        return equals(other);
    }

    /** Whether there are such days at all. */
    default boolean exists() {
        return true;
    }

    /** The last of them; null where they never end. */
    default @Nullable LocalDate end() {
        return null;
    }

    /** All days of which what is given is true. */
    record Pattern(DatePattern date) implements DatePeriod {
        @Override
        public boolean contains(LocalDate day) {
            return date.matches(day);
        }

        @Override
        public boolean isLike(DatePeriod other) {
            return other instanceof Pattern(DatePattern that) && date.isLike(that);
        }

        @Override
        public boolean exists() {
            boolean certain =
                    date.month() > 0 && date.month() < DatePattern.ODD_MONTHS && date.day() < DatePattern.LAST_DAY;
            return date.isSingle()
                    ? date.single() != null
                    : !certain || date.day() <= Month.of(date.month()).maxLength();
        }

        @Override
        public @Nullable LocalDate end() {
            return date.single();
        }
    }

    /**
     * From one day to another, both included.
     *
     * @param from null where it has no beginning
     * @param to null where it has no end
     */
    record Range(@Nullable LocalDate from, @Nullable LocalDate to) implements DatePeriod {
        @Override
        public boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        @Override
        public boolean exists() {
            return from == null || to == null || !to.isBefore(from);
        }

        @Override
        public @Nullable LocalDate end() {
            return to;
        }
    }

    /**
     * A day of the week in some weeks of some months.
     *
     * @param month 1 to 12, 13 for odd and 14 for even ones, 0 for all
     * @param week 1 to 5 from the beginning of the month (days 1–7, 8–14 …), 6 for its last seven days, 7 to 9 for the seven days
     *     before those, and so on; 0 for all
     * @param weekday 1 for Monday to 7, 0 for all
     */
    record Weekday(int month, int week, int weekday) implements DatePeriod {

        private static final int DAYS = 7;
        private static final int LAST = 6;
        private static final int EARLIEST = 9;

        public Weekday {
            if (month < 0
                    || month > DatePattern.EVEN_MONTHS
                    || week < 0
                    || week > EARLIEST
                    || weekday < 0
                    || weekday > DAYS) {
                throw new IllegalArgumentException("No days: " + month + " " + week + " " + weekday);
            }
        }

        @Override
        public boolean contains(LocalDate day) {
            return DatePattern.matchesMonth(month, day)
                    && isInWeek(day)
                    && (weekday == 0 || weekday == day.getDayOfWeek().getValue());
        }

        private boolean isInWeek(LocalDate day) {
            if (week == 0) {
                return true;
            }
            int fromBegin = (day.getDayOfMonth() - 1) / DAYS + 1;
            int fromEnd = (day.lengthOfMonth() - day.getDayOfMonth()) / DAYS + LAST;
            return week < LAST ? week == fromBegin : week == fromEnd;
        }
    }
}
