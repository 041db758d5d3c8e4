package io.plenum.schedule.controller;

import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.schedule.plan.DayException;
import io.plenum.schedule.plan.DayRule;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Exceptions of controllers' schedules as people write them, and back. Outside of their entries the week counts. */
public final class ExceptionEntries {

    /** Where nobody says another one: half way. */
    public static final int USUAL_PRIORITY = 10;

    private ExceptionEntries() {}

    /** Null where it says what the fields cannot: a calendar, a pattern of days, seconds or texts. */
    public static @Nullable DayException of(ScheduleException exception) {
        DayRule rule = exception.days() == null ? null : rule(exception.days());
        try {
            return rule == null ? null : new DayException("", rule, WeekEntries.ofDay(exception.values()));
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static @Nullable DayRule rule(DatePeriod days) {
        return switch (days) {
            case DatePeriod.Pattern(DatePattern date) -> rule(date);
            case DatePeriod.Range(LocalDate from, LocalDate to) ->
                from == null || to == null || to.isBefore(from) ? null : new DayRule.Days(from, to);
            case DatePeriod.Weekday weekday -> null;
        };
    }

    private static @Nullable DayRule rule(DatePattern date) {
        LocalDate single = date.single();
        if (single != null) {
            return date.matches(single) ? new DayRule.OneDay(single) : null;
        }
        boolean eachYear = date.year() == 0
                && date.weekday() == 0
                && date.month() > 0
                && date.month() < DatePattern.ODD_MONTHS
                && date.day() > 0
                && date.day() < DatePattern.LAST_DAY
                && new DatePeriod.Pattern(date).exists();
        MonthDay day = eachYear ? MonthDay.of(date.month(), date.day()) : null;
        return day == null ? null : new DayRule.EachYear(day, day);
    }

    /** @throws RequestProblem where a controller could not follow it */
    public static ScheduleException exception(DayException wanted, int priority) {
        return new ScheduleException(days(wanted.days()), null, priority, WeekEntries.day(wanted.entries()));
    }

    /** @throws RequestProblem where these are none that a controller knows */
    public static DatePeriod days(DayRule rule) {
        return switch (rule) {
            case DayRule.OneDay(LocalDate date) ->
                new DatePeriod.Pattern(new DatePattern(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0));
            case DayRule.Days(LocalDate from, LocalDate to) -> new DatePeriod.Range(from, to);
            case DayRule.EachYear(MonthDay from, MonthDay to)
            when from.equals(to) ->
                new DatePeriod.Pattern(new DatePattern(0, from.getMonthValue(), from.getDayOfMonth(), 0));
            case DayRule.EachYear each -> throw none();
            case DayRule.OfMonth of -> throw none();
            case DayRule.Closed closed -> throw none();
        };
    }

    private static RequestProblem none() {
        return RequestProblem.of("exceptions", "schedule.problem.exception-days");
    }
}
