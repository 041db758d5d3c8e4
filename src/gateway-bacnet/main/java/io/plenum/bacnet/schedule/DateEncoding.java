package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.WeekNDay;
import com.serotonin.bacnet4j.type.constructed.WeekNDay.WeekOfMonth;
import com.serotonin.bacnet4j.type.primitive.Date;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in the terms of the stack; of a certain one with its weekday, for some devices compare that too. */
final class DateEncoding {

    private static final int OPEN = -1;
    private static final int FIRST_YEAR = 1900;

    private DateEncoding() {}

    static CalendarEntry entry(DatePeriod days) {
        return switch (days) {
            case DatePeriod.Pattern(DatePattern date) -> new CalendarEntry(date(date));
            case DatePeriod.Range(LocalDate from, LocalDate to) -> new CalendarEntry(new DateRange(day(from), day(to)));
            case DatePeriod.Weekday(int month, int week, int weekday) ->
                new CalendarEntry(new WeekNDay(
                        month(month), WeekOfMonth.valueOf((byte) (week == 0 ? OPEN : week)), weekday(weekday)));
        };
    }

    private static Date date(DatePattern date) {
        LocalDate single = date.single();
        return single == null
                ? new Date(
                        date.year() == 0 ? OPEN : date.year() - FIRST_YEAR,
                        month(date.month()),
                        date.day() == 0 ? OPEN : date.day(),
                        weekday(date.weekday()))
                : day(single);
    }

    private static Date day(@Nullable LocalDate day) {
        return day == null
                ? new Date(OPEN, Month.UNSPECIFIED, OPEN, DayOfWeek.UNSPECIFIED)
                : new Date(
                        day.getYear() - FIRST_YEAR,
                        month(day.getMonthValue()),
                        day.getDayOfMonth(),
                        weekday(day.getDayOfWeek().getValue()));
    }

    private static Month month(int month) {
        return month == 0 ? Month.UNSPECIFIED : Month.valueOf(month);
    }

    private static DayOfWeek weekday(int day) {
        return day == 0 ? DayOfWeek.UNSPECIFIED : DayOfWeek.valueOf(day);
    }
}
