package io.plenum.simulation.run;

import io.plenum.simulation.WeatherChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days of history that a scenario runs over. @param from beginning of a local day @param to beginning of a later one */
record ScenarioPeriod(Instant from, Instant to) {

    /** Rooms take some days until how they began no longer matters, and a weekend belongs to it. */
    private static final int LEAST_DAYS = 9;

    private static final int YEAR = 365;

    /** @param first beginning of the first whole day of history; null without one @return null where too little history is there */
    static @Nullable ScenarioPeriod of(WeatherChoice weather, @Nullable Instant first, Instant now, ZoneId zone) {
        if (first == null) {
            return null;
        }
        LocalDate earliest = first.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate from = today.minusDays(YEAR);
        LocalDate to = today;
        if (weather instanceof WeatherChoice.OwnPast(LocalDate begin, LocalDate end)) {
            from = begin;
            to = end.isBefore(today) ? end : today;
        }
        LocalDate known = from.isBefore(earliest) ? earliest : from;
        return ChronoUnit.DAYS.between(known, to) < LEAST_DAYS
                ? null
                : new ScenarioPeriod(
                        known.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant());
    }
}
