package io.plenum.upkeep.condition;

/**
 * A condition figure of one day.
 *
 * @param share of the time in operation that was comparable, above 0 to 1
 */
public record DailyFigure(double value, double share) {}
