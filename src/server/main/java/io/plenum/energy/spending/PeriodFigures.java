package io.plenum.energy.spending;

import io.plenum.energy.hours.DataShare;

/**
 * What hours used, cost and emitted; hours of which nothing is known are in no sum.
 *
 * @param amount kWh, of water m³, less what was fed in; NaN where nothing is known
 * @param energyCost money for what was drawn at each hour's price with tiers, less what is paid for what was fed in; NaN where nothing is
 *     known, or where it is not bought
 * @param fixedCost money for monthly fees and demand, by the share of the month; NaN as {@code energyCost}
 * @param carbon kg of CO₂ of what was drawn, by average factors; NaN as {@code energyCost}
 */
public record PeriodFigures(double amount, double energyCost, double fixedCost, double carbon, DataShare share) {

    public static final PeriodFigures NOTHING =
            new PeriodFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, DataShare.NONE);

    /** Money; NaN where it is unknown. */
    public double cost() {
        return energyCost + fixedCost;
    }

    public double of(Measure measure) {
        return switch (measure) {
            case AMOUNT -> amount;
            case COST -> cost();
            case CARBON -> carbon;
        };
    }

    /** What a period is measured by. */
    public enum Measure {
        AMOUNT,
        COST,
        CARBON
    }
}
