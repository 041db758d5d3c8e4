package io.plenum.simulation.experiment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a step is made: by the hand that signs it, within two hours; then it is held for its hours at least. Times are UTC.
 *
 * @param from from when on it may be signed
 * @param latest until when
 * @param until when it ends by itself
 */
public record ExperimentWindow(Instant from, Instant latest, Instant until) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration TO_SIGN = Duration.ofHours(2);
    /** Whoever signs has to see it first. */
    private static final Duration NOTICE = Duration.ofHours(1);

    /** The next working day, or the next night. @param closed days on which nobody works */
    static ExperimentWindow next(boolean night, int hours, Instant now, ZoneId zone, Set<LocalDate> closed) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        while (true) {
            Instant from = day.atTime(night ? EVENING : MORNING).atZone(zone).toInstant();
            Instant latest = from.plus(TO_SIGN);
            if (latest.isAfter(now.plus(NOTICE)) && (night || isWorking(day, closed))) {
                return new ExperimentWindow(from, latest, latest.plus(Duration.ofHours(hours)));
            }
            day = day.plusDays(1);
        }
    }

    private static boolean isWorking(LocalDate day, Set<LocalDate> closed) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !closed.contains(day);
    }
}
