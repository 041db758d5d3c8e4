package io.plenum.energy.load;

/**
 * How power goes over a day: by the hour of the local clock, over the days of a kind that were measured.
 *
 * @param days that it is told from
 * @param low kW that one day in ten stays below, by hour; NaN where an hour was never measured
 * @param typical kW, median
 * @param high kW that one day in ten exceeds
 */
public record LoadProfile(int days, double[] low, double[] typical, double[] high) {}
