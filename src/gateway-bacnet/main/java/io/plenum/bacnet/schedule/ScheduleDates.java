package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.WeekNDay;
import com.serotonin.bacnet4j.type.primitive.Date;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the stack decodes them, in our own terms. Each throws an {@link IllegalArgumentException} where it is no such thing. */
final class ScheduleDates {

    private static final int ANY = 255;
    private static final int FIRST_YEAR = 1900;

    private ScheduleDates() {}

    static DatePeriod period(CalendarEntry entry) {
        if (entry.isDate()) {
            return new DatePeriod.Pattern(pattern(entry.getDate()));
        }
        return entry.isDateRange() ? period(entry.getDateRange()) : weekday(entry.getWeekNDay());
    }

    static DatePeriod period(DateRange range) {
        return new DatePeriod.Range(day(range.getStartDate()), day(range.getEndDate()));
    }

    private static DatePeriod weekday(WeekNDay day) {
        int week = day.getWeekOfMonth().intValue();
        return new DatePeriod.Weekday(number(day.getMonth()), week == ANY ? 0 : week, number(day.getDayOfWeek()));
    }

    private static DatePattern pattern(Date date) {
        return new DatePattern(
                date.getYear() == ANY ? 0 : date.getYear() + FIRST_YEAR,
                number(date.getMonth()),
                date.getDay() == ANY ? 0 : date.getDay(),
                number(date.getDayOfWeek()));
    }

    /** Wholly given or wholly open (ASHRAE 135, 12.24.6): of one that is open in part nobody knows what its maker meant. */
    private static @Nullable LocalDate day(Date date) {
        DatePattern pattern = pattern(date);
        if (pattern.isSingle()) {
            return LocalDate.of(pattern.year(), pattern.month(), pattern.day());
        }
        if (pattern.year() != 0 || pattern.month() != 0 || pattern.day() != 0) {
            throw new IllegalArgumentException("Range with an open date: " + date);
        }
        return null;
    }

    private static int number(Month month) {
        return (month.getId() & ANY) == ANY ? 0 : month.getId();
    }

    private static int number(DayOfWeek day) {
        return (day.getId() & ANY) == ANY ? 0 : day.getId();
    }
}
