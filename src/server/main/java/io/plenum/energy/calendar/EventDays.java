package io.plenum.energy.calendar;

import biweekly.component.VEvent;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that an event fills.
 *
 * @param count of them, at least one
 */
record EventDays(LocalDate first, long count) {

    private static final long LONGEST = 366;
    /** An end at 23:59 or 23:59:59 is the end of that day. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** @throws UnusableEventException for one that begins or ends within a day */
    static EventDays of(VEvent event, CalendarClock clock) throws UnusableEventException {
        ICalDate start =
                event.getDateStart() == null ? null : event.getDateStart().getValue();
        if (start == null) {
            throw new UnusableEventException("energy.closed.file.start");
        }
        LocalDateTime begin = clock.local(start);
        if (!begin.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new UnusableEventException("energy.closed.file.whole-days");
        }
        LocalDate first = begin.toLocalDate();
        long days = ChronoUnit.DAYS.between(first, end(event, start, begin, clock));
        if (days < 1 || days > LONGEST) {
            throw new UnusableEventException("energy.closed.file.length");
        }
        return new EventDays(first, days);
    }

    /** The day after the last one. */
    private static LocalDate end(VEvent event, ICalDate start, LocalDateTime begin, CalendarClock clock)
            throws UnusableEventException {
        ICalDate end = event.getDateEnd() == null ? null : event.getDateEnd().getValue();
        if (end != null) {
            LocalDate day = after(clock.local(end));
            // some programs write a day that ends on itself
            return day.equals(begin.toLocalDate()) ? day.plusDays(1) : day;
        }
        Duration duration =
                event.getDuration() == null ? null : event.getDuration().getValue();
        return duration == null ? begin.toLocalDate().plusDays(1) : after(begin, start, duration, clock);
    }

    private static LocalDate after(LocalDateTime end) throws UnusableEventException {
        LocalDate whole = wholeEnd(end);
        if (whole == null) {
            throw new UnusableEventException("energy.closed.file.whole-days");
        }
        return whole;
    }

    private static @Nullable LocalDate wholeEnd(LocalDateTime end) {
        if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return end.toLocalDate();
        }
        return end.toLocalTime().isBefore(LAST_MINUTE)
                ? null
                : end.toLocalDate().plusDays(1);
    }

    /** Days by the calendar, or hours that end a day here: on the day when clocks change 23 or 25 of them. */
    private static LocalDate after(LocalDateTime begin, ICalDate start, Duration duration, CalendarClock clock)
            throws UnusableEventException {
        long seconds = Math.clamp(duration.toMillis() / 1000, -1, 10_000L * 86_400);
        if (seconds == 0) {
            return begin.toLocalDate().plusDays(1);
        }
        LocalDate byClock = wholeEnd(begin.plusSeconds(seconds));
        LocalDate byTime = start.hasTime()
                ? wholeEnd(begin.atZone(clock.zone()).plusSeconds(seconds).toLocalDateTime())
                : null;
        LocalDate whole = byClock == null ? byTime : byClock;
        if (whole == null) {
            throw new UnusableEventException("energy.closed.file.whole-days");
        }
        return whole;
    }
}
