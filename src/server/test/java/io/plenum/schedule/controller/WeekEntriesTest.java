package io.plenum.schedule.controller;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.plan.DayException;
import io.plenum.schedule.plan.DayRule;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write as entries is what the controller does, and what it does is what they see. */
class WeekEntriesTest {

    private static ScheduledValue at(int hour, ScheduledState state) {
        return new ScheduledValue(LocalTime.of(hour, 0), state);
    }

    private static ScheduleEntry entry(String from, String to, double value) {
        return new ScheduleEntry(EntryTime.of(from), EntryTime.of(to), value, false);
    }

    private static List<List<ScheduleEntry>> monday(ScheduleEntry... entries) {
        List<List<ScheduleEntry>> week = new ArrayList<>(Collections.nCopies(7, List.of()));
        week.set(0, List.of(entries));
        return week;
    }

    /** Nothing changes where nobody has changed anything. */
    @Test
    void aWeekIsTheSameAfterItWasShown() {
        List<ScheduledValue> work = List.of(
                at(6, ScheduledState.of(21)),
                at(12, ScheduledState.RELEASED),
                at(13, ScheduledState.of(20)),
                at(18, ScheduledState.of(16)));
        List<List<ScheduledValue>> week = List.of(work, work, work, work, List.of(), List.of(), work);
        assertThat(WeekEntries.of(week).getFirst())
                .containsExactly(entry("06:00", "12:00", 21), entry("13:00", "18:00", 20), entry("18:00", "24:00", 16));
        assertThat(WeekEntries.week(WeekEntries.of(week))).isEqualTo(week);
    }

    /** A controller's day ends at midnight. */
    @Test
    void anEntryOverMidnightGoesOnTheNextDay() {
        List<List<ScheduledValue>> week = WeekEntries.week(monday(entry("22:00", "06:00", 1)));
        assertThat(week.get(0)).containsExactly(at(22, ScheduledState.of(1)));
        assertThat(week.get(1)).containsExactly(at(0, ScheduledState.of(1)), at(6, ScheduledState.RELEASED));
    }

    @Test
    void whatNoControllerCouldFollowIsRefused() {
        assertThatThrownBy(() -> WeekEntries.week(monday(entry("06:00", "12:00", 1), entry("11:00", "13:00", 0))))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> WeekEntries.week(monday(entry("sunrise", "12:00", 1))))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> WeekEntries.week(monday(entry("06:00", "12:00", Double.NaN))))
                .isInstanceOf(RequestProblem.class);
        ScheduledValue seconds = new ScheduledValue(LocalTime.of(6, 0, 1), ScheduledState.of(1));
        assertThatThrownBy(() -> WeekEntries.of(List.of(List.of(seconds))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ScheduleException exception(DatePeriod days) {
        return new ScheduleException(
                days, null, 7, List.of(at(8, ScheduledState.of(1)), at(12, ScheduledState.RELEASED)));
    }

    /** What the fields cannot say is not shown in them: saving would make something else of it. */
    @Test
    void exceptionsAreTheSameAfterTheyWereShown() {
        for (DatePeriod days : List.of(
                new DatePeriod.Pattern(new DatePattern(2026, 12, 24, 0)),
                new DatePeriod.Pattern(new DatePattern(0, 2, 29, 0)),
                new DatePeriod.Range(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15)))) {
            DayException shown = requireNonNull(ExceptionEntries.of(exception(days)));
            assertThat(ExceptionEntries.exception(shown, 7)).isEqualTo(exception(days));
        }
        for (DatePeriod days : List.of(
                new DatePeriod.Weekday(5, 6, 1),
                new DatePeriod.Pattern(new DatePattern(2026, 12, 24, 1)),
                new DatePeriod.Pattern(new DatePattern(0, 12, 24, 4)),
                new DatePeriod.Pattern(new DatePattern(0, 0, 1, 0)),
                new DatePeriod.Range(LocalDate.of(2026, 8, 1), null))) {
            assertThat(ExceptionEntries.of(exception(days))).isNull();
        }
        assertThat(ExceptionEntries.of(new ScheduleException(null, "1/calendar,1", 7, List.of())))
                .isNull();
        var night = new DayException(
                "", new DayRule.OneDay(LocalDate.of(2026, 12, 24)), List.of(entry("22:00", "06:00", 1)));
        assertThatThrownBy(() -> ExceptionEntries.exception(night, 7)).isInstanceOf(RequestProblem.class);
        var summer = new DayRule.EachYear(MonthDay.of(7, 1), MonthDay.of(8, 1));
        assertThatThrownBy(() -> ExceptionEntries.days(summer)).isInstanceOf(RequestProblem.class);
    }
}
