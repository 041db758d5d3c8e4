package io.plenum.notify.rota;

import io.plenum.alarm.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some mailbox, that mails go to.
 *
 * @param id 0 for one that is not stored yet
 * @param account in whose name the links of a mail act; null: the mails have no such links
 * @param language {@code en}, {@code de} or {@code fr}
 * @param zone in which quiet hours and the times in mails are meant
 * @param quietFrom with {@code quietTo}: hours in which only urgent things disturb; both null: none
 * @param disturb the least urgent priority that comes through in quiet hours
 */
public record Recipient(
        long id,
        String name,
        @Nullable String account,
        String address,
        String language,
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        Priority disturb) {

    /** When somebody may be told of something that has come now: now, or at the end of the quiet hours. */
    public Instant reachable(Instant now, Priority priority) {
        if (quietFrom == null || quietTo == null || priority.compareTo(disturb) <= 0) {
            return now;
        }
        ZonedDateTime here = now.atZone(zone);
        return DailyWindow.within(here.toLocalTime(), quietFrom, quietTo) ? next(here, quietTo) : now;
    }

    /** The next time that a clock on the wall shows this. */
    public Instant next(Instant now, LocalTime time) {
        return next(now.atZone(zone), time);
    }

    private Instant next(ZonedDateTime here, LocalTime time) {
        LocalDate day = here.toLocalTime().isBefore(time)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(time).atZone(zone).toInstant();
    }
}
