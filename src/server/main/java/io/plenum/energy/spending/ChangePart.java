package io.plenum.energy.spending;

/**
 * What one cause adds to a period, against another.
 *
 * @param amount kWh, of water m³; negative where it takes off
 * @param cost money
 * @param carbon kg of CO₂
 */
public record ChangePart(Cause cause, double amount, double cost, double carbon) {

    /** Why a period used, cost or emitted more or less than another. */
    public enum Cause {
        /** More or fewer days, and other ones: working days, weekends, closures. */
        CALENDAR,
        WEATHER,
        /** More or less was made in the building. */
        GENERATION,
        /** Verified savings of actions that were in force in one of the periods only, or longer. */
        ACTIONS,
        /** Hours of which nothing is known: they are in no sum, as if nothing had been used. */
        GAPS,
        /** What none of the others accounts for. */
        UNEXPLAINED,
        /** What a kWh cost, by tariff and by the hours of its use; of emissions, what a kWh emitted. */
        PRICE,
        /** Fees and demand charge. */
        FIXED
    }

    public double of(PeriodFigures.Measure measure) {
        return switch (measure) {
            case AMOUNT -> amount;
            case COST -> cost;
            case CARBON -> carbon;
        };
    }

    /** The sum of two of the same cause. */
    public ChangePart plus(ChangePart other) {
        return new ChangePart(cause, amount + other.amount, cost + other.cost, carbon + other.carbon);
    }
}
