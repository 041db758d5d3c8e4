package io.plenum.upkeep;

import java.time.LocalDate;

/**
 * How an actuator of a piece of equipment moved on one day.
 *
 * @param point key of the point by which it is followed: its position, or its command where no position is reported
 * @param day in the site's time zone
 * @param measured hours in which the position was known, h
 * @param strokes its way; 1 is from closed to open
 * @param reversals how often it turned, wavering within the dead band left out
 */
public record ActuatorDay(String point, LocalDate day, double measured, double strokes, int reversals) {}
