package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.schedule.KeptSchedules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one device.
 *
 * @param read null where it never was
 * @param problems what could not be read
 */
record DeviceSchedulesView(
        String connection,
        String device,
        @Nullable Instant read,
        Instant tried,
        List<ScheduleItem> schedules,
        List<ControllerCalendar> calendars,
        List<String> problems) {

    static DeviceSchedulesView of(
            KeptSchedules kept, List<Point> points, LocalDateTime now, ZoneId zone, Function<Problem, String> words) {
        DeviceSchedules known = kept.schedules();
        DeviceSchedules schedules =
                known == null ? new DeviceSchedules(kept.device().device(), List.of(), List.of(), List.of()) : known;
        List<String> problems =
                new ArrayList<>(schedules.problems().stream().map(words).toList());
        if (kept.problem() != null) {
            problems.add(words.apply(kept.problem()));
        }
        return new DeviceSchedulesView(
                kept.device().connection(),
                kept.device().device(),
                kept.read(),
                kept.tried(),
                schedules.schedules().stream()
                        .map(schedule -> ScheduleItem.of(schedule, schedules, points, now, zone))
                        .toList(),
                schedules.calendars(),
                problems);
    }
}
