package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.schedule.ScheduleForecast;
import io.plenum.schedule.ScheduleForecast.ScheduleChange;
import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.Occurrence;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a controller's schedule does in the coming fortnight, in stretches of time. */
public final class ControllerFortnight {

    static final int DAYS = 14;

    private static final int MOST = 2_000;

    private ControllerFortnight() {}

    /**
     * Empty where nothing can be said of it. Stretches without a number, in which it releases or writes a text, are left out.
     *
     * @param of the device with its calendars
     * @param zone of the controller's clock
     */
    public static List<Stretch> of(ControllerSchedule schedule, DeviceSchedules of, Instant now, ZoneId zone) {
        return between(
                new ScheduleForecast(schedule, of),
                LocalDateTime.ofInstant(now, zone),
                LocalDateTime.ofInstant(now.plus(Duration.ofDays(DAYS)), zone),
                zone);
    }

    /** The same of one day. */
    static List<Stretch> on(ControllerSchedule schedule, DeviceSchedules of, LocalDate day, ZoneId zone) {
        return between(
                new ScheduleForecast(schedule, of),
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                zone);
    }

    private static List<Stretch> between(
            ScheduleForecast forecast, LocalDateTime begin, LocalDateTime end, ZoneId zone) {
        List<Stretch> stretches = new ArrayList<>();
        if (!forecast.known()) {
            return stretches;
        }
        LocalDateTime from = begin;
        while (from.isBefore(end) && stretches.size() < MOST) {
            ScheduleChange next = forecast.next(from);
            LocalDateTime to = next == null || next.at().isAfter(end) ? end : next.at();
            add(stretches, forecast.at(from), from, to, zone);
            from = to;
        }
        return stretches;
    }

    private static void add(
            List<Stretch> stretches,
            @Nullable ScheduledState state,
            LocalDateTime from,
            LocalDateTime to,
            ZoneId zone) {
        if (state == null || state.kind() != ScheduledState.Kind.NUMBER) {
            return;
        }
        Instant start = from.atZone(zone).toInstant();
        Instant end = to.atZone(zone).toInstant();
        Occurrence occurrence = new Occurrence(
                from.toString(),
                Occurrence.Origin.WEEK,
                "",
                from.toLocalDate(),
                start,
                end,
                state.number(),
                LeadTime.NONE,
                false);
        stretches.add(new Stretch(occurrence, start, end));
    }
}
