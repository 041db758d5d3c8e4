package io.plenum.energy.weather;

/**
 * The outdoor temperature of hours to come. Nobody forecasts the weather here: it is what an imported file says of these hours, else the
 * mean of the last days at that hour of the day.
 *
 * @param celsius NaN where nothing is known
 * @param fromFile hours that a file tells
 * @param assumed hours for which the last days stand
 */
public record TemperaturesAhead(double[] celsius, int fromFile, int assumed) {}
