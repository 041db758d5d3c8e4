package io.plenum.schedule;

import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule does and when it changes, as ASHRAE 135, 12.24 says: of the exceptions of a day the one with the lowest number of
 * priority counts that has a value by then, else the week, else the default. Of a schedule that was not read as a whole, that is out of
 * service, or whose calendar is not known, nothing is said.
 */
public final class ScheduleForecast {

    /** So many days ahead are looked at. */
    static final int DAYS = 60;

    private final ControllerSchedule schedule;
    private final Map<String, ControllerCalendar> calendars;

    public ScheduleForecast(ControllerSchedule schedule, DeviceSchedules of) {
        this.schedule = schedule;
        calendars = of.calendars().stream()
                .filter(ControllerCalendar::complete)
                .collect(Collectors.toMap(ControllerCalendar::address, Function.identity(), (one, twice) -> one));
    }

    /**
     * A change.
     *
     * @param state from then on; null where the schedule is not effective from then on
     */
    public record ScheduleChange(LocalDateTime at, @Nullable ScheduledState state) {}

    /** Whether anything can be said. */
    public boolean known() {
        return schedule.complete()
                && !schedule.outOfService()
                && schedule.period() != null
                && schedule.exceptions().stream()
                        .allMatch(exception ->
                                exception.calendar() == null || calendars.containsKey(exception.calendar()));
    }

    /** The next change of what is scheduled; null where nothing changes within {@value #DAYS} days, or nothing can be said. */
    public @Nullable ScheduleChange next(LocalDateTime now) {
        if (!known()) {
            return null;
        }
        ScheduledState present = at(now);
        for (int ahead = 0; ahead <= DAYS; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            for (LocalTime time : times(day)) {
                LocalDateTime at = day.atTime(time);
                ScheduledState state = at(at);
                if (at.isAfter(now) && !java.util.Objects.equals(state, present)) {
                    return new ScheduleChange(at, state);
                }
            }
        }
        return null;
    }

    private TreeSet<LocalTime> times(LocalDate day) {
        TreeSet<LocalTime> times = new TreeSet<>();
        times.add(LocalTime.MIDNIGHT);
        ofWeek(day).forEach(value -> times.add(value.at()));
        special(day).forEach(exception -> exception.values().forEach(value -> times.add(value.at())));
        return times;
    }

    /** What is scheduled at this time; null where the schedule is not effective. */
    public @Nullable ScheduledState at(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        DatePeriod period = schedule.period();
        if (period == null || !period.contains(day)) {
            return null;
        }
        for (ScheduleException exception : special(day)) {
            ScheduledState state = last(exception.values(), time.toLocalTime());
            if (state != null) {
                return state;
            }
        }
        ScheduledState state = last(ofWeek(day), time.toLocalTime());
        return state == null ? schedule.standard() : state;
    }

    private List<ScheduledValue> ofWeek(LocalDate day) {
        return schedule.week().isEmpty()
                ? List.of()
                : schedule.week().get(day.getDayOfWeek().getValue() - 1);
    }

    /** The first of the same priority counts: the order stays. */
    private List<ScheduleException> special(LocalDate day) {
        List<ScheduleException> special = new ArrayList<>(
                schedule.exceptions().stream().filter(one -> isOn(one, day)).toList());
        special.sort(Comparator.comparingInt(ScheduleException::priority));
        return special;
    }

    /** Whether an exception, of this schedule or not, holds on a day; false where its calendar is not known. */
    public boolean isOn(ScheduleException exception, LocalDate day) {
        if (exception.days() != null) {
            return exception.days().contains(day);
        }
        ControllerCalendar calendar = calendars.get(exception.calendar());
        return calendar != null && calendar.days().stream().anyMatch(days -> days.contains(day));
    }

    private static @Nullable ScheduledState last(List<ScheduledValue> values, LocalTime time) {
        ScheduledState last = null;
        for (ScheduledValue value : values) {
            if (!value.at().isAfter(time)) {
                last = value.state();
            }
        }
        return last == null || last.kind() == ScheduledState.Kind.RELEASED ? null : last;
    }
}
