package io.plenum.simulation.weather;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;

/**
 * A year of weather hour by hour, without 29 February.
 *
 * @param place town and country, as the file has them
 * @param offset of the standard time in which its hours are
 * @param temperature °C at the end of each hour
 * @param radiation global, on the horizontal, W/m², mean of each hour; NaN where the file has none
 */
public record WeatherYear(String place, ZoneOffset offset, double[] temperature, double[] radiation) {

    public static final int HOURS = 8760;

    private static final int DAY = 24;
    /** Of a year without 29 February. */
    private static final int COMMON = 2001;

    public WeatherYear {
        if (temperature.length != HOURS || radiation.length != HOURS) {
            throw new IllegalArgumentException("A year has " + HOURS + " hours");
        }
    }

    /** °C, between the hours on a line. @param time standard time; its year does not count */
    public double temperatureAt(LocalDateTime time) {
        double place = hours(time);
        int hour = (int) place;
        double before = temperature[(hour + HOURS - 1) % HOURS];
        return before + (place - hour) * (temperature[hour] - before);
    }

    /** W/m²: what is said of the hour holds for all of it, so that its energy stays. NaN where it is unknown. */
    public double radiationAt(LocalDateTime time) {
        return radiation[(int) hours(time)];
    }

    /** Since the beginning of the year; 29 February is like the day before. */
    private static double hours(LocalDateTime time) {
        boolean leap = time.getMonth() == Month.FEBRUARY && time.getDayOfMonth() > 28;
        int day = (leap ? time.minusDays(1) : time).withYear(COMMON).getDayOfYear() - 1;
        return day * DAY + time.toLocalTime().toSecondOfDay() / 3600.0;
    }
}
