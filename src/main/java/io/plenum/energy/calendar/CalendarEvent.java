package io.plenum.energy.calendar;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** One event of a calendar file as closed days. */
class CalendarEvent {

    private static final int YEARS_AROUND = 3;
    private static final int MOST_REPEATED = 500;
    private static final int LONGEST_NAME = 100;

    private final VEvent event;
    private final ZoneId zone;
    private final LocalDate today;

    CalendarEvent(VEvent event, ZoneId zone, LocalDate today) {
        this.event = event;
        this.zone = zone;
        this.today = today;
    }

    /** None where it was cancelled, or repeats in other years only. */
    List<ClosedPeriod> periods() throws CalendarRefusal {
        Status status = event.getStatus();
        if (status != null && status.isCancelled()) {
            return List.of();
        }
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            throw new CalendarRefusal("energy.closed.file.start");
        }
        LocalDate first = day(event.getDateStart().getValue());
        long days = ChronoUnit.DAYS.between(first, end(first));
        if (days < 1 || days > 366) {
            throw new CalendarRefusal("energy.closed.file.length");
        }
        List<ClosedPeriod> periods = new ArrayList<>();
        for (LocalDate start : starts(first)) {
            periods.add(new ClosedPeriod(start, start.plusDays(days - 1), name()));
        }
        return periods;
    }

    private String name() {
        Summary summary = event.getSummary();
        String name = summary == null || summary.getValue() == null
                ? ""
                : summary.getValue().strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The day after the last one. */
    private LocalDate end(LocalDate first) throws CalendarRefusal {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            LocalDate end = day(event.getDateEnd().getValue());
            // some programs write a day that ends on itself
            return end.equals(first) ? first.plusDays(1) : end;
        }
        Duration duration =
                event.getDuration() == null ? null : event.getDuration().getValue();
        long seconds = duration == null ? 86_400 : duration.toMillis() / 1000;
        if (seconds % 86_400 != 0) {
            throw new CalendarRefusal("energy.closed.file.whole-days");
        }
        return first.plusDays(Math.clamp(seconds / 86_400, 0, 10_000));
    }

    /** A date, or a moment that is a midnight here. */
    private LocalDate day(ICalDate date) throws CalendarRefusal {
        LocalDateTime local = local(date);
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new CalendarRefusal("energy.closed.file.whole-days");
        }
        return local.toLocalDate();
    }

    private LocalDateTime local(ICalDate date) throws CalendarRefusal {
        DateTimeComponents raw = date.getRawComponents();
        if (raw == null || (date.hasTime() && raw.isUtc())) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), zone);
        }
        try {
            LocalDate day = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
            return date.hasTime() ? day.atTime(raw.getHour(), raw.getMinute(), raw.getSecond()) : day.atStartOfDay();
        } catch (DateTimeException impossible) {
            throw new CalendarRefusal("energy.closed.file.start");
        }
    }

    private List<LocalDate> starts(LocalDate first) throws CalendarRefusal {
        RecurrenceRule rule = event.getRecurrenceRule();
        Frequency frequency =
                rule == null || rule.getValue() == null ? null : rule.getValue().getFrequency();
        if (frequency == null && event.getRecurrenceDates().isEmpty()) {
            return List.of(first);
        }
        if (frequency == Frequency.SECONDLY || frequency == Frequency.MINUTELY || frequency == Frequency.HOURLY) {
            throw new CalendarRefusal("energy.closed.file.repetition");
        }
        return repeated(event.getDateStart().getValue());
    }

    /** The library reads days without a time in the server's own zone. */
    private List<LocalDate> repeated(ICalDate start) throws CalendarRefusal {
        ZoneId own = start.hasTime() ? zone : ZoneId.systemDefault();
        LocalDate end = today.plusYears(YEARS_AROUND);
        DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(own));
        dates.advanceTo(
                Date.from(today.minusYears(YEARS_AROUND).atStartOfDay(own).toInstant()));
        List<LocalDate> starts = new ArrayList<>();
        LocalDate day = next(dates, own);
        while (day != null && !day.isAfter(end)) {
            if (starts.size() == MOST_REPEATED) {
                throw new CalendarRefusal("energy.closed.file.repetition");
            }
            starts.add(day);
            day = next(dates, own);
        }
        return starts;
    }

    private static @Nullable LocalDate next(DateIterator dates, ZoneId zone) {
        return dates.hasNext() ? LocalDate.ofInstant(dates.next().toInstant(), zone) : null;
    }
}
