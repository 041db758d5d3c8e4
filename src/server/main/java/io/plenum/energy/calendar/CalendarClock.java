package io.plenum.energy.calendar;

import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What clock times of a calendar are here. A time of a named zone is taken as it is written: a day off is the day that its calendar
 * shows, whatever its zone is called and wherever the server stands (RFC 5545, 3.3.5). Only times in UTC are brought to a zone.
 *
 * @param zone of times in UTC
 * @param moments whether times of a named zone are brought there too
 */
record CalendarClock(ZoneId zone, boolean moments) {

    /** @throws UnusableEventException where there is no such day */
    LocalDateTime local(ICalDate date) throws UnusableEventException {
        DateTimeComponents raw = date.getRawComponents();
        boolean moment = raw == null || (date.hasTime() && (raw.isUtc() || moments));
        return moment
                ? LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), zone)
                : written(raw, date.hasTime());
    }

    private static LocalDateTime written(DateTimeComponents raw, boolean timed) throws UnusableEventException {
        try {
            LocalDateTime midnight =
                    LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).atStartOfDay();
            // some programs end a day at 24:00
            boolean end = timed && raw.getHour() == 24 && raw.getMinute() == 0 && raw.getSecond() == 0;
            return end ? midnight.plusDays(1) : timed ? midnight.with(clock(raw)) : midnight;
        } catch (DateTimeException impossible) {
            throw new UnusableEventException("energy.closed.file.no-such-day");
        }
    }

    private static java.time.LocalTime clock(DateTimeComponents raw) {
        return java.time.LocalTime.of(raw.getHour(), raw.getMinute(), Math.min(59, raw.getSecond()));
    }

    LocalDate day(ICalDate date) throws UnusableEventException {
        return local(date).toLocalDate();
    }
}
