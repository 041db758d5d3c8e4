package io.plenum.recommendation.estimate.saving;

import java.time.LocalDate;

/**
 * A day for which a saving is asked.
 *
 * @param temperature daily mean outdoors, °C
 */
public record DayWeather(LocalDate date, double temperature) {

    /** Of middle latitudes, where the place is not known. */
    private static final double LATITUDE = Math.toRadians(50);

    int weekday() {
        return date.getDayOfWeek().getValue();
    }

    /** Hours from sunrise to sunset at 50° of latitude: cos H = −tan φ · tan δ, δ after Cooper (1969). */
    double daylight() {
        double declination = Math.toRadians(23.45) * Math.sin(2 * Math.PI * (284 + date.getDayOfYear()) / 365);
        return 24 / Math.PI * Math.acos(-Math.tan(LATITUDE) * Math.tan(declination));
    }
}
