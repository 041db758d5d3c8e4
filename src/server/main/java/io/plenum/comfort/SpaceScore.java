package io.plenum.comfort;

import java.util.List;

/**
 * How a room has fared.
 *
 * @param hours for each hour of the site's day, from 0 to 23
 */
public record SpaceScore(String space, String floor, Tally tally, DiscomfortCause driver, List<HourScore> hours) {

    /**
     * One hour of the day over all days of a period.
     *
     * @param judged how many were occupied and measured
     * @param good how many of these were of category II or better
     * @param carbonDioxide mean of the occupied hours, ppm; NaN where none was measured
     * @param humidity mean of the occupied hours, relative, %; NaN where none was measured
     */
    public record HourScore(int judged, int good, double carbonDioxide, double humidity) {}
}
