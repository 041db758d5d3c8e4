package io.plenum.energy.forecast;

import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.model.forecast.ForecastScore;
import io.plenum.energy.model.forecast.GradientBoostedForecast;
import io.plenum.energy.weather.TemperaturesAhead;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the building will use, hour by hour from the one that has begun on; from the grid and from its own roof together.
 *
 * @param method that it was told by, null where there is too little history for any
 * @param score how the methods did, null where there is too little history to judge
 * @param days that were measured, in hours of them
 * @param made when it was told
 * @param start of the first hour
 * @param unseen for each hour whether it will be colder or warmer than anything measured yet: then what is expected is what the nearest
 *     weather had
 * @param band kWh; empty where there is no method
 */
public record Forecast(
        ForecastModel.@Nullable Method method,
        @Nullable ForecastScore score,
        int days,
        Instant made,
        Instant start,
        GradientBoostedForecast.Band band,
        TemperaturesAhead temperatures,
        boolean[] unseen) {

    /** The furthest that is told, hours. */
    public static final int MOST_HOURS = 168;

    /** Whether a minute more may change it: history may still be coming in. */
    boolean isYoung() {
        return score == null;
    }

    public int length() {
        return band.expected().length;
    }

    public Instant time(int hour) {
        return start.plusSeconds(3600L * hour);
    }

    /** kWh of the hours that can be told, from one to before another. */
    public double sum(int from, int to) {
        return Arrays.stream(band.expected(), from, to).filter(Double::isFinite).sum();
    }

    /** The upper bound of an hour's kWh; NaN where it cannot be told. */
    public double high(int hour) {
        return band.high()[hour];
    }

    /** Whether any hour from one to before another can be told: a sum of none would be a zero that nobody expects. */
    public boolean isKnown(int from, int to) {
        return Arrays.stream(band.expected(), from, to).anyMatch(Double::isFinite);
    }

    /** The hour in which most is expected, −1 where none can be told. */
    public int peak(int from, int to) {
        int peak = -1;
        for (int hour = from; hour < to; hour++) {
            double expected = band.expected()[hour];
            peak = Double.isFinite(expected) && (peak < 0 || expected > band.expected()[peak]) ? hour : peak;
        }
        return peak;
    }

    /** Hours from one to before another with weather that the history does not know. */
    public int unseen(int from, int to) {
        int count = 0;
        for (int hour = from; hour < Math.min(to, unseen.length); hour++) {
            count += unseen[hour] ? 1 : 0;
        }
        return count;
    }

    /** Hours before an instant, at most all. */
    public int before(Instant time) {
        long hours = Math.ceilDiv(time.getEpochSecond() - start.getEpochSecond(), 3600L);
        return (int) Math.clamp(hours, 0, length());
    }
}
