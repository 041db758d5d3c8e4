package io.plenum.energy.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The week as people live it: a public holiday is a Sunday, as in the representative load profiles of the German grid operators (VDEW:
 * Anwendung der repräsentativen VDEW-Lastprofile step-by-step, M-05/2000).
 *
 * @param zone the building's
 * @param holidays local dates on which the building is used as on Sundays
 */
public record WorkingWeek(ZoneId zone, Set<LocalDate> holidays) {

    /** Hours of a week. */
    public static final int HOURS = 168;

    public static WorkingWeek of(ZoneId zone) {
        return new WorkingWeek(zone, Set.of());
    }

    /** 0 is Monday's first hour. */
    public int hourOfWeek(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        return 24 * (weekday(local.toLocalDate()) - 1) + local.getHour();
    }

    /** 1 is Monday; 7 is Sunday and every holiday. */
    public int weekday(LocalDate day) {
        return holidays.contains(day) ? 7 : day.getDayOfWeek().getValue();
    }
}
