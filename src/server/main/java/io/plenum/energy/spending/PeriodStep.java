package io.plenum.energy.spending;

import java.time.Instant;

/**
 * An hour of a day, a day of a month, a month of a year.
 *
 * @param figures so far where it is running; {@link PeriodFigures#NOTHING} where it has not begun
 * @param yearBefore the whole step a year before
 * @param expected by the weather, at the prices that were paid; amounts of a month are those of its days that can be compared
 * @param budget share of the yearly budget; NaN where there is none
 */
public record PeriodStep(
        Instant from, Instant to, PeriodFigures figures, PeriodFigures yearBefore, Target expected, Target budget) {

    /**
     * What figures are held against.
     *
     * @param amount kWh, of water m³
     * @param cost money
     * @param carbon kg of CO₂
     */
    public record Target(double amount, double cost, double carbon) {

        public static final Target NONE = new Target(Double.NaN, Double.NaN, Double.NaN);

        public double of(PeriodFigures.Measure measure) {
            return switch (measure) {
                case AMOUNT -> amount;
                case COST -> cost;
                case CARBON -> carbon;
            };
        }

        Target times(double share) {
            return new Target(share * amount, share * cost, share * carbon);
        }

        Target plus(Target other) {
            return new Target(amount + other.amount, cost + other.cost, carbon + other.carbon);
        }
    }
}
