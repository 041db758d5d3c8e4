package io.plenum.comfort.score;

import io.plenum.comfort.ComfortSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Whether people were in a room in an hour: by its presence sensor, else by the carbon dioxide that they breathe out, else by the
 * working hours.
 */
record Occupancy(ComfortSettings settings, ZoneId zone) {

    /** A quarter of an hour in the hour. */
    private static final double PRESENT = 0.25;

    /** ppm above outdoors; one person in a small office makes more. */
    private static final double BREATH = 150;

    boolean in(RoomHours room, int hour, Instant time) {
        double presence = room.presence(hour);
        if (!Double.isNaN(presence)) {
            return presence >= PRESENT;
        }
        double carbonDioxide = room.carbonDioxide(hour);
        return Double.isNaN(carbonDioxide) ? working(time) : carbonDioxide - settings.outdoorCarbonDioxide() > BREATH;
    }

    private boolean working(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        boolean weekday = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return weekday && local.getHour() >= settings.opens() && local.getHour() < settings.closes();
    }
}
