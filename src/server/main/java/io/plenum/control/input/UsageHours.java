package io.plenum.control.input;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people are expected in a building, in its local time.
 *
 * @param from when the first come
 * @param to when the last have gone, after {@code from}
 * @param days of the week; none on closed days
 */
public record UsageHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    /** Where nobody has said or learnt anything else. */
    public static final UsageHours USUAL =
            new UsageHours(LocalTime.of(7, 0), LocalTime.of(19, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Whoever is away longer is away for good. */
    private static final int DAYS_AHEAD = 14;

    /** @throws IllegalArgumentException where nobody would ever be there */
    public UsageHours {
        days = Set.copyOf(days);
        if (!from.isBefore(to) || days.isEmpty()) {
            throw new IllegalArgumentException("People are there from " + from + " to " + to + " on " + days);
        }
    }

    /**
     * Where the building is in its week.
     *
     * @param closed holidays, on which nobody comes
     */
    public OccupancyPhase at(LocalDateTime now, Set<LocalDate> closed) {
        LocalTime time = now.toLocalTime();
        if (isDay(now.toLocalDate(), closed) && !time.isBefore(from) && time.isBefore(to)) {
            return new OccupancyPhase(true, 0);
        }
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            LocalDateTime start = day.atTime(from);
            if (isDay(day, closed) && start.isAfter(now)) {
                return new OccupancyPhase(false, Duration.between(now, start).toSeconds() / 60.0);
            }
        }
        return new OccupancyPhase(false, Duration.ofDays(DAYS_AHEAD).toMinutes());
    }

    private boolean isDay(LocalDate day, Set<LocalDate> closed) {
        return days.contains(day.getDayOfWeek()) && !closed.contains(day);
    }
}
