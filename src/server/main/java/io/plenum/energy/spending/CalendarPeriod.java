package io.plenum.energy.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, a month or a year by the calendar of a building.
 *
 * @param first its first local date
 */
public record CalendarPeriod(Span span, LocalDate first) {

    /** Weeks between a day and the day of last year that it is compared with: the same day of the week. */
    private static final int YEAR_OF_WEEKS = 52;

    /** How long it is. */
    public enum Span {
        DAY,
        MONTH,
        YEAR
    }

    public CalendarPeriod {
        first = switch (span) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(1);
            case YEAR -> first.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    /** The first local date after it. */
    public LocalDate end() {
        return next().first;
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    public Instant to(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }

    public CalendarPeriod next() {
        return moved(1);
    }

    public CalendarPeriod previous() {
        return moved(-1);
    }

    private CalendarPeriod moved(int by) {
        return new CalendarPeriod(
                span,
                switch (span) {
                    case DAY -> first.plusDays(by);
                    case MONTH -> first.plusMonths(by);
                    case YEAR -> first.plusYears(by);
                });
    }

    /** The same period of the year before; of a day the same day of the week, 52 weeks before. */
    public CalendarPeriod yearBefore() {
        return new CalendarPeriod(span, span == Span.DAY ? first.minusWeeks(YEAR_OF_WEEKS) : first.minusYears(1));
    }

    /** A day of the same day of the week; of anything else the period before. */
    public CalendarPeriod weekBefore() {
        return span == Span.DAY ? new CalendarPeriod(span, first.minusWeeks(1)) : previous();
    }

    /** An instant of it as that of another period of the same length: as far from its begin, by the calendar. */
    Instant moved(Instant time, CalendarPeriod other, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        LocalDateTime moved =
                switch (span) {
                    case DAY -> local.plusDays(ChronoUnit.DAYS.between(first, other.first));
                    case MONTH -> month(local, other);
                    case YEAR -> local.plusYears(ChronoUnit.YEARS.between(first, other.first));
                };
        Instant result = moved.atZone(zone).toInstant();
        Instant end = other.to(zone);
        return result.isAfter(end) ? end : result;
    }

    private LocalDateTime month(LocalDateTime local, CalendarPeriod other) {
        long days = ChronoUnit.DAYS.between(first, local.toLocalDate());
        return other.first.plusDays(days).atTime(local.toLocalTime());
    }

    /** Where its hours, days or months begin, and its end. */
    public List<Instant> steps(ZoneId zone) {
        List<Instant> steps = new ArrayList<>();
        Instant end = to(zone);
        if (span == Span.DAY) {
            for (Instant hour = from(zone); hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
                steps.add(hour);
            }
        } else {
            for (LocalDate day = first; day.isBefore(end()); day = after(day)) {
                steps.add(day.atStartOfDay(zone).toInstant());
            }
        }
        steps.add(end);
        return List.copyOf(steps);
    }

    private LocalDate after(LocalDate step) {
        return span == Span.MONTH ? step.plusDays(1) : step.plusMonths(1);
    }
}
