package io.plenum.upkeep;

import java.time.LocalDate;

/**
 * A condition figure of one day.
 *
 * @param day in the site's time zone
 * @param share of the day's operation that was measured well enough, above 0 to 1
 * @param hours run hours since the beginning of history, h; NaN where nobody counts them
 */
public record ConditionDay(LocalDate day, double value, double share, double hours) {}
