package io.plenum.energy.tariff;

/**
 * What changes with the amount used in a calendar month.
 *
 * @param above kWh of the month beyond which it holds, until the next tier
 * @param surcharge money added to the price of each of those kWh; negative for a discount
 */
public record Tier(double above, double surcharge) {}
