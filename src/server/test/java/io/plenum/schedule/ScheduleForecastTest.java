package io.plenum.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a schedule does at a time, and when it next does something else (ASHRAE 135, 12.24.4). */
class ScheduleForecastTest {

    private static final ScheduledState ON = ScheduledState.of(1);
    private static final ScheduledState OFF = ScheduledState.of(0);
    private static final List<ScheduledValue> WORK = List.of(value(6, ON), value(18, OFF));
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void theWeekCountsAndBeforeItsFirstTimeTheDefault() {
        ScheduleForecast forecast = forecast(List.of(), new DatePeriod.Range(null, null), true);
        assertThat(forecast.at(MONDAY.atTime(5, 59))).isEqualTo(OFF);
        assertThat(forecast.at(MONDAY.atTime(6, 0))).isEqualTo(ON);
        assertThat(forecast.next(MONDAY.atTime(12, 0)))
                .isEqualTo(new ScheduleForecast.ScheduleChange(MONDAY.atTime(18, 0), OFF));
        // Friday evening: over the weekend, of which nothing is scheduled.
        assertThat(forecast.next(MONDAY.plusDays(4).atTime(19, 0)))
                .isEqualTo(
                        new ScheduleForecast.ScheduleChange(MONDAY.plusDays(7).atTime(6, 0), ON));
    }

    /** A holiday of the calendar is off all day; a more urgent exception has it on for an hour and then lets go of it. */
    @Test
    void exceptionsCountByTheirPriorityAndMayLetGo() {
        List<ScheduleException> exceptions = List.of(
                new ScheduleException(null, "1/calendar,1", 10, List.of(value(0, OFF))),
                new ScheduleException(
                        new DatePeriod.Range(MONDAY, MONDAY),
                        null,
                        3,
                        List.of(value(9, ON), value(10, ScheduledState.RELEASED))));
        ScheduleForecast forecast = forecast(exceptions, new DatePeriod.Range(null, null), true);
        assertThat(forecast.at(MONDAY.atTime(8, 0))).isEqualTo(OFF);
        assertThat(forecast.at(MONDAY.atTime(9, 30))).isEqualTo(ON);
        assertThat(forecast.at(MONDAY.atTime(11, 0))).isEqualTo(OFF);
        assertThat(forecast.next(MONDAY.atTime(10, 0)))
                .isEqualTo(
                        new ScheduleForecast.ScheduleChange(MONDAY.plusDays(1).atTime(6, 0), ON));
    }

    @Test
    void outsideItsPeriodItIsNotEffective() {
        ScheduleForecast forecast = forecast(List.of(), new DatePeriod.Range(MONDAY.plusDays(1), null), true);
        assertThat(forecast.at(MONDAY.atTime(12, 0))).isNull();
        assertThat(forecast.next(MONDAY.atTime(12, 0)))
                .isEqualTo(
                        new ScheduleForecast.ScheduleChange(MONDAY.plusDays(1).atStartOfDay(), OFF));
    }

    /** Half a schedule would promise hours in which nothing runs. */
    @Test
    void ofWhatWasNotReadAsAWholeNothingIsSaid() {
        LocalDateTime noon = MONDAY.atTime(12, 0);
        assertThat(forecast(List.of(), new DatePeriod.Range(null, null), false).known())
                .isFalse();
        assertThat(forecast(List.of(), null, true).next(noon)).isNull();
        List<ScheduleException> other =
                List.of(new ScheduleException(null, "1/calendar,2", 10, List.of(value(0, OFF))));
        assertThat(forecast(other, new DatePeriod.Range(null, null), true).next(noon))
                .isNull();
    }

    private static ScheduledValue value(int hour, ScheduledState state) {
        return new ScheduledValue(LocalTime.of(hour, 0), state);
    }

    private static ScheduleForecast forecast(
            List<ScheduleException> exceptions, @Nullable DatePeriod period, boolean complete) {
        ControllerSchedule schedule = schedule(exceptions, period, complete);
        ControllerCalendar holidays = new ControllerCalendar(
                "1/calendar,1", "", "", List.of(new DatePeriod.Pattern(new DatePattern(0, 6, 1, 0))), null, true);
        return new ScheduleForecast(
                schedule, new DeviceSchedules("1", List.of(schedule), List.of(holidays), List.of()));
    }

    static ControllerSchedule schedule(
            List<ScheduleException> exceptions, @Nullable DatePeriod period, boolean complete) {
        return new ControllerSchedule(
                "1/schedule,1",
                "AHU",
                "",
                List.of(WORK, WORK, WORK, WORK, WORK, List.of(), List.of()),
                exceptions,
                period,
                OFF,
                ON,
                15,
                List.of("1/binary-output,1"),
                false,
                complete);
    }
}
