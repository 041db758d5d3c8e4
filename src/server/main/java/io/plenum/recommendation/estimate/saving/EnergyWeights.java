package io.plenum.recommendation.estimate.saving;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.SitePrices;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs kinds of energy against each other: by average price where prices are known, else by primary energy (1.8 for electricity, 1.1
 * for gas, 0.7 for delivered heat: German building energy act, annex 4).
 */
public record EnergyWeights(@Nullable SitePrices prices) {

    private static final double HOURS = 8760;

    public ConfidenceInterval of(Map<EnergyKind, ConfidenceInterval> kilowattHours) {
        ConfidenceInterval sum = ConfidenceInterval.NONE;
        for (Map.Entry<EnergyKind, ConfidenceInterval> one : kilowattHours.entrySet()) {
            sum = sum.plus(one.getValue().times(weight(one.getKey())));
        }
        return sum;
    }

    public double ofYear(SimulationResult base, boolean gas) {
        double power = 0;
        for (double[] part : new double[][] {base.fans, base.cooling, base.pumps, base.lights, base.exhaust}) {
            power += Numbers.mean(part);
        }
        return HOURS
                * (power * weight(EnergyKind.ELECTRICITY)
                        + Numbers.mean(base.fuel) * weight(gas ? EnergyKind.GAS : EnergyKind.HEAT));
    }

    double weight(EnergyKind kind) {
        double price = prices == null ? 0 : prices.averagePrice(kind);
        if (price > 0) {
            return price;
        }
        return switch (kind) {
            case ELECTRICITY -> 1.8;
            case GAS -> 1.1;
            case HEAT -> 0.7;
            case COLD -> 0.6;
            case WATER -> 0;
        };
    }
}
