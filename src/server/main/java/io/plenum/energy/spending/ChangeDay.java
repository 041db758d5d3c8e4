package io.plenum.energy.spending;

import java.time.LocalDate;

/**
 * A whole day of one of two periods that are compared.
 *
 * @param works whether people work on it
 * @param celsius mean outdoors; NaN where unknown
 * @param used kWh that the building used, its own generation with it; NaN where not nearly all of it was measured
 * @param missing hours of which nothing is known: they are in no sum
 */
record ChangeDay(LocalDate date, boolean works, double celsius, double used, int missing) {}
