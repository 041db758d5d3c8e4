package io.plenum.energy.calendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which days an event begins (RFC 5545, 3.8.5). Rules are worked out on days without a zone, so that neither the server's zone nor
 * the change of clocks moves them.
 */
final class Recurrences {

    private static final int YEARS_AROUND = 3;
    private static final int MOST = 500;
    private static final TimeZone DAYS = TimeZone.getTimeZone("UTC");
    private static final Set<Frequency> WITHIN_DAYS =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final VEvent event;
    private final CalendarClock clock;
    private final LocalDate first;
    private final LocalDate from;
    private final LocalDate to;

    Recurrences(VEvent event, CalendarClock clock, LocalDate first, LocalDate today) {
        this.event = event;
        this.clock = clock;
        this.first = first;
        this.from = today.minusYears(YEARS_AROUND);
        this.to = today.plusYears(YEARS_AROUND);
    }

    /** The only day of an event that does not repeat, else those of the years around today. */
    Set<LocalDate> starts() throws UnusableEventException {
        Recurrence rule = rule(event.getRecurrenceRule());
        if (rule == null && event.getRecurrenceDates().isEmpty()) {
            return new TreeSet<>(Set.of(first));
        }
        Set<LocalDate> starts = rule == null ? new TreeSet<>() : days(rule);
        starts.add(first);
        dates(starts);
        starts.removeAll(exceptions());
        starts.removeIf(day -> day.isBefore(from) || day.isAfter(to));
        if (starts.size() > MOST) {
            throw new UnusableEventException("energy.closed.file.repetition");
        }
        return starts;
    }

    private static @Nullable Recurrence rule(@Nullable RecurrenceProperty property) throws UnusableEventException {
        Recurrence rule = property == null ? null : property.getValue();
        if (rule != null && (rule.getFrequency() == null || WITHIN_DAYS.contains(rule.getFrequency()))) {
            throw new UnusableEventException("energy.closed.file.repetition");
        }
        return rule;
    }

    private Set<LocalDate> days(Recurrence rule) throws UnusableEventException {
        try {
            return days(rule, rule.getUntil() == null ? to : clock.day(rule.getUntil()));
        } catch (RuntimeException | AssertionError unheardOf) {
            // the library gives up so on a thirteenth month and the like
            throw new UnusableEventException("energy.closed.file.repetition");
        }
    }

    private Set<LocalDate> days(Recurrence rule, LocalDate until) {
        Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
        DateIterator iterator = endless.getDateIterator(date(first), DAYS);
        if (first.isBefore(from)) {
            iterator.advanceTo(date(from));
        }
        Set<LocalDate> days = new TreeSet<>();
        while (iterator.hasNext() && days.size() <= MOST) {
            LocalDate day = LocalDate.ofInstant(iterator.next().toInstant(), ZoneOffset.UTC);
            if (day.isAfter(until) || day.isAfter(to)) {
                break;
            }
            days.add(day);
        }
        return days;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** RDATE: days, moments or periods. */
    private void dates(Set<LocalDate> starts) throws UnusableEventException {
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (ICalDate date : dates.getDates()) {
                starts.add(clock.day(date));
            }
            for (Period period : dates.getPeriods()) {
                if (period.getStartDate() != null) {
                    starts.add(clock.day(period.getStartDate()));
                }
            }
        }
    }

    private Set<LocalDate> exceptions() throws UnusableEventException {
        Set<LocalDate> days = new HashSet<>();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                days.add(clock.day(date));
            }
        }
        List<ExceptionRule> rules = new ArrayList<>(event.getProperties(ExceptionRule.class));
        for (ExceptionRule property : rules) {
            Recurrence rule = rule(property);
            if (rule != null) {
                days.addAll(days(rule));
            }
        }
        return days;
    }
}
