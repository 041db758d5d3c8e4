package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.saving.WholeDays;
import io.plenum.recommendation.estimate.simulation.SimulationResult;

/**
 * What a change saves at each step of the simulated weeks.
 *
 * @param burnt what the fuel is
 * @param fuel saved, kW
 * @param electricity saved, kW
 * @param discomfort added, K
 * @param unresolved what the simulation cannot tell of the discomfort, K·h a day
 */
record SimulatedSaving(EnergyKind burnt, double[] fuel, double[] electricity, double[] discomfort, double unresolved) {

    /** K·h a day over all rooms that the simulation cannot tell. */
    static final double UNNOTICED = 0.15;

    static SimulatedSaving between(LearnedBuilding building, SimulationResult changed) {
        SimulationResult base = building.base();
        double[] fuel = new double[building.steps];
        double[] electricity = new double[building.steps];
        double[] discomfort = new double[building.steps];
        double[] strained = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
            fuel[i] = base.fuel[i] - changed.fuel[i];
            electricity[i] = base.electricity(i) - changed.electricity(i);
            discomfort[i] = (changed.discomfort[i] - base.discomfort[i]) / building.hours();
            strained[i] = (changed.strained[i] - base.strained[i]) / building.hours();
        }
        EnergyKind burnt = building.heatPlant.burnsGas() ? EnergyKind.GAS : EnergyKind.HEAT;
        WholeDays days = new WholeDays(building);
        double off = Numbers.or(Numbers.mean(days.sums(strained)) - Numbers.mean(days.sums(discomfort)), 0);
        return new SimulatedSaving(burnt, fuel, electricity, discomfort, Math.hypot(UNNOTICED, off));
    }
}
