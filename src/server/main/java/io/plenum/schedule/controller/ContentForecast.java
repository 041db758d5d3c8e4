package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.schedule.ScheduleForecast;
import io.plenum.schedule.controller.ContentPreview.ExceptionDay;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a schedule does, with its content and with another one.
 *
 * @param of the device with its calendars
 * @param zone of the controller's clock
 */
record ContentForecast(
        ControllerSchedule present, ControllerSchedule wanted, DeviceSchedules of, Instant now, ZoneId zone) {

    private static final int AHEAD = 366;

    List<Stretch> before() {
        return ControllerFortnight.of(present, of, now, zone);
    }

    List<Stretch> after() {
        return ControllerFortnight.of(wanted, of, now, zone);
    }

    /** Days after the fortnight on which exceptions hold that only one of the contents has. */
    List<LocalDate> days() {
        ScheduleForecast forecast = new ScheduleForecast(wanted, of);
        List<ScheduleException> changed = Stream.concat(missing(present, wanted), missing(wanted, present))
                .toList();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return today.plusDays(ControllerFortnight.DAYS)
                .datesUntil(today.plusDays(AHEAD))
                .filter(day -> changed.stream().anyMatch(exception -> forecast.isOn(exception, day)))
                .toList();
    }

    private static Stream<ScheduleException> missing(ControllerSchedule one, ControllerSchedule other) {
        return one.exceptions().stream().filter(exception -> !other.content().hasException(exception));
    }

    ExceptionDay on(LocalDate day) {
        return new ExceptionDay(
                day, ControllerFortnight.on(present, of, day, zone), ControllerFortnight.on(wanted, of, day, zone));
    }
}
