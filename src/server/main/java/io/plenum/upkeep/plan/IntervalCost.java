package io.plenum.upkeep.plan;

import io.plenum.upkeep.ConditionKind;
import org.hipparchus.special.Erf;

/**
 * What a fixed interval of service would cost.
 *
 * @param costPerYear service, energy wasted and limits passed, in the site's currency
 * @param chance that the limit is passed before the next service, 0 to 1
 */
public record IntervalCost(int weeks, double costPerYear, double chance) {

    private static final double YEAR = 365.25;

    /**
     * @param medianDays how long a life usually is at the site
     * @param price of a kWh
     */
    public static IntervalCost of(int weeks, ConditionKind kind, double medianDays, UpkeepCost cost, double price) {
        double days = 7.0 * weeks;
        double z = Math.log(days / medianDays) / kind.typicalSpread();
        double chance = 0.5 * Erf.erfc(-z / Math.sqrt(2));
        double wasted = cost.energy() * price * Math.min(1, days / (2 * medianDays));
        return new IntervalCost(weeks, (cost.service() + cost.failure() * chance) * YEAR / days + wasted, chance);
    }
}
