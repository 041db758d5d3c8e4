package io.plenum.recommendation.verification;

import io.plenum.energy.model.MeterHours;
import io.plenum.recommendation.Measurement.Basis;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DailySaving;
import io.plenum.recommendation.estimate.saving.DayWeather;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of which hours were measured, with their own weather.
 *
 * @param shares of each day that was measured, 0 to 1
 */
record VerifiedDays(List<DayWeather> weather, double[] shares) {

    private static final double DAYS_OF_YEAR = 365;

    private static final class Day {
        private int measured;
        private double warmth;
    }

    static VerifiedDays of(MeterHours hours, ZoneId zone) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int hour = 0; hour < hours.length(); hour++) {
            if (hours.measured(hour)) {
                Day day = days.computeIfAbsent(LocalDate.ofInstant(hours.time(hour), zone), date -> new Day());
                day.measured++;
                day.warmth += hours.temperature()[hour];
            }
        }
        List<DayWeather> weather = new ArrayList<>();
        days.forEach((date, day) -> weather.add(new DayWeather(date, day.warmth / day.measured)));
        double[] shares = days.values().stream()
                .mapToDouble(day -> Math.min(1, day.measured / 24.0))
                .toArray();
        return new VerifiedDays(weather, shares);
    }

    /** What was expected for them, kWh. */
    ConfidenceInterval expected(@Nullable DailySaving daily, ConfidenceInterval yearly) {
        double days = 0;
        for (double share : shares) {
            days += share;
        }
        return daily == null ? yearly.times(days / DAYS_OF_YEAR) : daily.over(weather, shares);
    }

    static Basis season(@Nullable DailySaving daily) {
        return daily == null ? Basis.SHARE_OF_YEAR : Basis.WEATHER;
    }
}
