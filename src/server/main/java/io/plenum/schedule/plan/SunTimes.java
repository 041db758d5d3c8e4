package io.plenum.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When the sun rises and sets, after the equations of NOAA's solar calculator (Meeus, Astronomical Algorithms): its upper edge at the
 * horizon, 0.833° below for its radius and refraction. Good to a minute between the polar circles, to ten near them.
 */
public final class SunTimes {

    private static final double ZENITH = Math.toRadians(90.833);
    private static final double MINUTES_OF_DAY = 1440;
    private static final double MINUTES_OF_DEGREE = 4;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double CENTURY_DAYS = 36_525;
    private static final double EPOCH_2000 = 10_957.5;
    private static final int TURNS = 3;

    private final SitePosition position;
    private final ZoneId zone;

    public SunTimes(SitePosition position, ZoneId zone) {
        this.position = position;
        this.zone = zone;
    }

    /** Of the local day; null where the sun does not rise. */
    public @Nullable Instant sunrise(LocalDate day) {
        return at(day, -1);
    }

    /** Of the local day; null where the sun does not set. */
    public @Nullable Instant sunset(LocalDate day) {
        return at(day, 1);
    }

    /** What the sun does is looked at as it is at the event, not at noon. */
    private @Nullable Instant at(LocalDate day, int side) {
        Instant midday = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant noon = noon(midday);
        Instant event = noon;
        for (int turn = 0; turn < TURNS; turn++) {
            Sun sun = Sun.at(event);
            double hours = hourAngle(sun.declination());
            if (Double.isNaN(hours)) {
                return null;
            }
            event = start(noon)
                    .plus(minutes(MINUTES_OF_DAY / 2
                            - MINUTES_OF_DEGREE * position.longitude()
                            - sun.equationOfTime()
                            + side * MINUTES_OF_DEGREE * hours));
        }
        return event;
    }

    /** The highest sun next to noon by the clock: zones next to the date line have another date than their sun. */
    private Instant noon(Instant midday) {
        Instant begin = midday.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant noon = begin.plus(minutes(MINUTES_OF_DAY / 2 - MINUTES_OF_DEGREE * position.longitude()));
        long days = Math.round(Duration.between(noon, midday).toSeconds() / SECONDS_OF_DAY);
        return noon.plus(Duration.ofDays(days));
    }

    /** The begin, in UTC, from which the minutes of this noon are counted. */
    private Instant start(Instant noon) {
        return noon.minus(minutes(MINUTES_OF_DAY / 2 - MINUTES_OF_DEGREE * position.longitude()));
    }

    /** Degrees from noon to the horizon; NaN where the sun stays on one side of it. */
    private double hourAngle(double declination) {
        double latitude = Math.toRadians(position.latitude());
        return Math.toDegrees(Math.acos(Math.cos(ZENITH) / (Math.cos(latitude) * Math.cos(declination))
                - Math.tan(latitude) * Math.tan(declination)));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    /**
     * The sun at a time.
     *
     * @param declination radians
     * @param equationOfTime minutes
     */
    private record Sun(double declination, double equationOfTime) {

        static Sun at(Instant time) {
            double t = (time.getEpochSecond() / SECONDS_OF_DAY - EPOCH_2000) / CENTURY_DAYS;
            double longitude = Math.toRadians(280.46646 + t * (36_000.76983 + t * 0.0003032));
            double anomaly = Math.toRadians(357.52911 + t * (35_999.05029 - 0.0001537 * t));
            double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
            double centre = Math.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
                    + Math.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
                    + Math.sin(3 * anomaly) * 0.000289;
            double node = Math.toRadians(125.04 - 1934.136 * t);
            double apparent = longitude + Math.toRadians(centre - 0.00569 - 0.00478 * Math.sin(node));
            double obliquity = Math.toRadians(23
                    + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60
                    + 0.00256 * Math.cos(node));
            double y = Math.pow(Math.tan(obliquity / 2), 2);
            double equation = y * Math.sin(2 * longitude)
                    - 2 * eccentricity * Math.sin(anomaly)
                    + 4 * eccentricity * y * Math.sin(anomaly) * Math.cos(2 * longitude)
                    - y * y / 2 * Math.sin(4 * longitude)
                    - 1.25 * eccentricity * eccentricity * Math.sin(2 * anomaly);
            return new Sun(
                    Math.asin(Math.sin(obliquity) * Math.sin(apparent)), MINUTES_OF_DEGREE * Math.toDegrees(equation));
        }
    }
}
