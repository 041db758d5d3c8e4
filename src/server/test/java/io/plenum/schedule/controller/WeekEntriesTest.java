package io.plenum.schedule.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.web.RequestProblem;
import java.time.LocalTime;
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
}
