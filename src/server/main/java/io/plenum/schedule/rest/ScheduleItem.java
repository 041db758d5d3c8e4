package io.plenum.schedule.rest;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.point.Point;
import io.plenum.schedule.ScheduleForecast;
import io.plenum.schedule.controller.ScheduleVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as its controller holds it.
 *
 * @param points keys of the site's points among its targets
 * @param version says which content this is: whoever writes another week gives it back
 * @param next null where nothing changes for long, or where it is not predictable
 */
record ScheduleItem(
        String address,
        String name,
        String description,
        List<List<ValueItem>> week,
        List<ExceptionItem> exceptions,
        @Nullable DatePeriod period,
        StateItem standard,
        StateItem present,
        int priority,
        List<String> targets,
        List<String> points,
        boolean outOfService,
        boolean complete,
        boolean predictable,
        String version,
        @Nullable NextChange next) {

    /** A state: its kind and the value, where it has one. */
    record StateItem(
            ScheduledState.Kind kind,
            @Nullable Double number,
            @Nullable String text) {

        static StateItem of(ScheduledState state) {
            return new StateItem(
                    state.kind(),
                    Double.isFinite(state.number()) ? state.number() : null,
                    state.kind() == ScheduledState.Kind.TEXT ? state.text() : null);
        }
    }

    /** From a time of the day on. */
    record ValueItem(LocalTime at, StateItem state) {}

    /** Days, or the address of a calendar. */
    record ExceptionItem(
            @Nullable DatePeriod days, @Nullable String calendar, int priority, List<ValueItem> values) {

        static ExceptionItem of(ScheduleException exception) {
            return new ExceptionItem(
                    exception.days(),
                    exception.calendar(),
                    exception.priority(),
                    ScheduleItem.values(exception.values()));
        }
    }

    /**
     * When it next changes.
     *
     * @param state null where the schedule is not effective from then on
     */
    record NextChange(Instant at, @Nullable StateItem state) {

        static NextChange of(ScheduleForecast.ScheduleChange change, ZoneId zone) {
            ScheduledState state = change.state();
            return new NextChange(change.at().atZone(zone).toInstant(), state == null ? null : StateItem.of(state));
        }
    }

    static ScheduleItem of(
            ControllerSchedule schedule, DeviceSchedules device, List<Point> points, LocalDateTime now, ZoneId zone) {
        ScheduleForecast forecast = new ScheduleForecast(schedule, device);
        ScheduleForecast.ScheduleChange next = forecast.next(now);
        return new ScheduleItem(
                schedule.address(),
                schedule.name(),
                schedule.description(),
                schedule.week().stream().map(ScheduleItem::values).toList(),
                schedule.exceptions().stream().map(ExceptionItem::of).toList(),
                schedule.period(),
                StateItem.of(schedule.standard()),
                StateItem.of(schedule.present()),
                schedule.priority(),
                schedule.targets(),
                points.stream()
                        .filter(point -> point.source() != null
                                && schedule.targets().contains(point.source().address()))
                        .map(Point::key)
                        .toList(),
                schedule.outOfService(),
                schedule.complete(),
                forecast.known(),
                ScheduleVersion.of(schedule),
                next == null ? null : NextChange.of(next, zone));
    }

    static List<ValueItem> values(List<ScheduledValue> values) {
        return values.stream()
                .map(value -> new ValueItem(value.at(), StateItem.of(value.state())))
                .toList();
    }
}
