package io.plenum.schedule.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Set;

/** Days on which something else is wanted than the week says. The more certain a rule names its days, the sooner it counts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DayRule.OneDay.class, name = "day"),
    @JsonSubTypes.Type(value = DayRule.Days.class, name = "days"),
    @JsonSubTypes.Type(value = DayRule.EachYear.class, name = "each-year"),
    @JsonSubTypes.Type(value = DayRule.OfMonth.class, name = "of-month"),
    @JsonSubTypes.Type(value = DayRule.Closed.class, name = "closed")
})
public sealed interface DayRule {

    /** @param closed days on which the building is closed */
    boolean contains(LocalDate day, Set<LocalDate> closed);

    /** The lowest counts. */
    int rank();

    /** One day. */
    record OneDay(LocalDate date) implements DayRule {

        public OneDay {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public boolean contains(LocalDate day, Set<LocalDate> closed) {
            return day.equals(date);
        }

        @Override
        public int rank() {
            return 0;
        }
    }

    /** From one day to another, both included. */
    record Days(LocalDate from, LocalDate to) implements DayRule {

        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("No days: " + from + " to " + to);
            }
        }

        @Override
        public boolean contains(LocalDate day, Set<LocalDate> closed) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        @Override
        public int rank() {
            return 1;
        }
    }

    /**
     * The same dates in each year, both included; over the end of the year where the last is before the first.
     *
     * @param from {@code --12-24}
     */
    record EachYear(MonthDay from, MonthDay to) implements DayRule {

        public EachYear {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public boolean contains(LocalDate day, Set<LocalDate> closed) {
            MonthDay of = MonthDay.from(day);
            boolean after = !of.isBefore(from);
            boolean before = !of.isAfter(to);
            return to.isBefore(from) ? after || before : after && before;
        }

        @Override
        public int rank() {
            return 2;
        }
    }

    /**
     * A weekday in certain weeks.
     *
     * @param month 1 to 12; 0 for every month
     * @param week 1 to 4 from the beginning of the month; 5 for the last seven days of the month; 0 for all
     * @param weekday 1 for Monday to 7; 0 for all
     */
    record OfMonth(int month, int week, int weekday) implements DayRule {

        private static final int WEEK = 7;
        private static final int LAST = 5;
        private static final int MONTHS = 12;

        public OfMonth {
            if (month < 0 || month > MONTHS || week < 0 || week > LAST || weekday < 0 || weekday > WEEK) {
                throw new IllegalArgumentException("No days: " + month + " " + week + " " + weekday);
            }
        }

        @Override
        public boolean contains(LocalDate day, Set<LocalDate> closed) {
            return (month == 0 || month == day.getMonthValue())
                    && (weekday == 0 || weekday == day.getDayOfWeek().getValue())
                    && isInWeek(day);
        }

        private boolean isInWeek(LocalDate day) {
            int of = day.getDayOfMonth();
            return week == 0 || (week == LAST ? of > day.lengthOfMonth() - WEEK : (of - 1) / WEEK + 1 == week);
        }

        @Override
        public int rank() {
            return 3;
        }
    }

    /** The days on which the building is closed: holidays and whatever else its list of closed days names. */
    record Closed() implements DayRule {

        @Override
        public boolean contains(LocalDate day, Set<LocalDate> closed) {
            return closed.contains(day);
        }

        @Override
        public int rank() {
            return 4;
        }
    }
}
