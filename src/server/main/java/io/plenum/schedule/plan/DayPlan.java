package io.plenum.schedule.plan;

import io.plenum.schedule.plan.Occurrence.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What begins on a day. */
final class DayPlan {

    private final ScheduleProgram program;
    private final ZoneId zone;
    private final Set<LocalDate> closed;
    private final @Nullable SunTimes sun;
    private final LeadTime.Source leads;

    DayPlan(
            ScheduleProgram program,
            ZoneId zone,
            Set<LocalDate> closed,
            @Nullable SunTimes sun,
            LeadTime.Source leads) {
        this.program = program;
        this.zone = zone;
        this.closed = closed;
        this.sun = sun;
        this.leads = leads;
    }

    /** Entries that begin on that day by their own times, in their order; those that do not happen on it are left out. */
    List<Occurrence> of(LocalDate day) {
        DayException exception = exception(day);
        List<ScheduleEntry> entries =
                exception == null ? program.week().get(day.getDayOfWeek().getValue() - 1) : exception.entries();
        List<Occurrence> all = new ArrayList<>();
        for (ScheduleEntry entry : entries) {
            Instant start = at(entry.from(), day);
            Instant end = at(entry.to(), entry.to().isOnTheDayAfter(entry.from()) ? day.plusDays(1) : day);
            if (start != null && end != null && start.isBefore(end)) {
                all.add(occurrence(entry, exception, day, start, end));
            }
        }
        return all;
    }

    /** The most certain rule for the day; null on a usual one. */
    @Nullable
    DayException exception(LocalDate day) {
        return program.exceptions().stream()
                .filter(one -> one.days().contains(day, closed))
                .min(Comparator.comparingInt(one -> one.days().rank()))
                .orElse(null);
    }

    private Occurrence occurrence(
            ScheduleEntry entry, @Nullable DayException exception, LocalDate day, Instant start, Instant end) {
        LeadTime lead = entry.occupied() && program.optimum() != null ? leads.of(start, entry.value()) : LeadTime.NONE;
        return new Occurrence(
                day + " " + entry.from().text() + " " + entry.value(),
                exception == null ? Origin.WEEK : Origin.EXCEPTION,
                exception == null ? "" : exception.name(),
                day,
                start.minus(lead.lead()),
                end,
                entry.value(),
                lead,
                entry.occupied());
    }

    private @Nullable Instant at(EntryTime time, LocalDate day) {
        if (time.anchor() == EntryTime.Anchor.CLOCK) {
            LocalDateTime local = time.minutes() == EntryTime.DAY
                    ? day.plusDays(1).atStartOfDay()
                    : day.atTime(LocalTime.ofSecondOfDay(time.minutes() * 60L));
            return LocalInstant.of(local, zone);
        }
        if (sun == null) {
            return null;
        }
        Instant event = time.anchor() == EntryTime.Anchor.SUNRISE ? sun.sunrise(day) : sun.sunset(day);
        return event == null ? null : event.plus(Duration.ofMinutes(time.minutes()));
    }

    /** All events, whenever they are. */
    List<Occurrence> events() {
        return program.events().stream()
                .map(event -> new Occurrence(
                        "event " + event.from() + " " + event.value(),
                        Origin.EVENT,
                        event.name(),
                        event.from().toLocalDate(),
                        LocalInstant.of(event.from(), zone),
                        LocalInstant.of(event.to(), zone),
                        event.value(),
                        LeadTime.NONE,
                        false))
                .filter(event -> event.start().isBefore(event.end()))
                .toList();
    }
}
