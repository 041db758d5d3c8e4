package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import io.plenum.regression.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * Boilers and their network, learned from measured water and gas: gas = (demand + UA·(supply − 20 °C)) / efficiency, efficiency =
 * a − b·(return − 50 °C), as boilers condense the more the cooler the water comes back (ASHRAE Handbook, HVAC Systems and Equipment,
 * chapter Boilers).
 */
public final class HeatPlant {

    private static final double ROOM = 20;
    /** In which water that stands comes a good way down to the room, seconds. */
    private static final double COOLING = 9000;

    private final @Nullable Plants plants;
    private final LearnedBuilding building;
    private double efficiency = 0.9;
    private double perKelvin;
    private double lossPerKelvin;
    private double flowBase = 0.001;
    private double flowPerKilowatt;
    private double pumpBase;
    private double pumpPerKilowatt;
    private double supply = 65;
    /** Whether it runs without anybody asking. */
    public boolean idles;

    public double lockout = 18;

    HeatPlant(LearnedBuilding building) {
        this.building = building;
        plants = building.plants.heatDemand == null ? null : building.plants;
        if (plants != null) {
            learn(plants);
        }
    }

    public boolean burnsGas() {
        return plants != null && plants.gas != null;
    }

    public double supply() {
        return supply;
    }

    public double efficiency() {
        return efficiency;
    }

    public double efficiencyPerKelvin() {
        return perKelvin;
    }

    public double lossPerKelvin() {
        return lossPerKelvin;
    }

    private void learn(Plants known) {
        double[] on = known.hotOn;
        double[] demand = known.heatDemand;
        double[] warm = known.hotSupply;
        double[] back = known.hotReturn;
        if (on == null || demand == null || warm == null || back == null || known.hotFlow == null) {
            return;
        }
        supply = Numbers.or(Numbers.quantile(warm, 0.5, i -> on[i] > 0.99), 65);
        LeastSquares flow = new LeastSquares(2);
        LeastSquares pump = new LeastSquares(2);
        LeastSquares burning = new LeastSquares(2);
        double lost = 0;
        double over = 0;
        for (int i = 1; i < building.steps; i++) {
            if (on[i] < 0.99 || on[i - 1] < 0.99 || Double.isNaN(demand[i])) {
                continue;
            }
            flow.add(known.hotFlow[i], 1, demand[i]);
            pump.add(known.hotPump == null ? 0 : known.hotPump[i], 1, demand[i]);
            double heat = known.heatMeter == null ? demand[i] + 60 * (warm[i] - ROOM) / 1000 : known.heatMeter[i];
            if (known.heatMeter != null && !Double.isNaN(heat - warm[i])) {
                lost += heat - demand[i];
                over += warm[i] - ROOM;
            }
            if (known.gas != null && known.gas[i] > 3) {
                burning.add(heat / known.gas[i], 1, back[i] - 50);
            }
        }
        lossPerKelvin = over > 0 ? Math.max(0, lost / over) : 0.06;
        // A demand that hardly ever moves does not tell what more of it would take.
        flow.damp(1, Plants.STEADY);
        pump.damp(1, Plants.STEADY);
        double[] flows = flow.solve();
        flowBase = Math.max(1e-5, flows[0]);
        flowPerKilowatt = Math.max(0, flows[1]);
        double[] pumps = pump.solve();
        pumpBase = Math.max(0, pumps[0]);
        pumpPerKilowatt = Math.max(0, pumps[1]);
        burning.prior(0, 0.92, 1);
        burning.prior(1, -0.003, 2000);
        double[] burnt = burning.solve();
        efficiency = known.gas == null ? 1 : burnt[0];
        perKelvin = known.gas == null ? 0 : Numbers.clamp(burnt[1], -0.006, 0);
        rule(on, demand);
    }

    /** Whether the pump runs although nobody takes heat, and up to which outdoor temperature. */
    private void rule(double[] on, double[] demand) {
        int idle = 0;
        int calm = 0;
        for (int i = 0; i < building.steps; i++) {
            if (building.outside[i] < 15 && (Double.isNaN(demand[i]) || demand[i] < 1)) {
                calm++;
                idle += on[i] > 0.5 ? 1 : 0;
            }
        }
        idles = calm > 20 && idle > 0.7 * calm;
        lockout = Math.max(
                15, Numbers.or(Numbers.quantile(building.outside, 0.98, i -> on[i] > 0.99 && demand[i] < 1), 18));
    }

    /**
     * Fuel and pump power, kW, into the outcome's step; boilers that nobody asks stand, and their water cools.
     *
     * @return the water's temperature at the end of the step
     */
    public double burn(OperatingPlan plan, SimulationResult outcome, int step, boolean called, double water) {
        double demand = outcome.heatDemand[step];
        double outside = building.outside[step];
        if (plants == null) {
            outcome.fuel[step] = demand;
            return supply;
        }
        if (!called && !(idles && !plan.heatOnDemand && outside < lockout)) {
            outcome.heatDemand[step] = 0;
            return ROOM + (water - ROOM) * Math.exp(-building.seconds / COOLING);
        }
        double warm = supply(plan, outside);
        double back = warm - demand / (Plants.WATER * (flowBase + flowPerKilowatt * demand));
        double good = Numbers.clamp(efficiency + perKelvin * (back - 50), 0.7, 0.985);
        outcome.fuel[step] = (demand + lossPerKelvin * (warm - ROOM)) / good;
        outcome.pumps[step] += pumpBase + pumpPerKilowatt * demand;
        return warm;
    }

    public double supply(OperatingPlan plan, double outside) {
        if (plan.hotReset && Double.isFinite(plan.hotWater)) {
            return plan.hotWater;
        }
        return plan.hotReset ? Math.min(supply, Numbers.clamp(65 - 1.2 * (outside + 5), 40, 65)) : supply;
    }
}
