package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import io.plenum.regression.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * Chillers, tower and pump, learned from measured cold and power: power = a + x·(b + c·cold) with x = cold · lift / supply temperature
 * in kelvin, the share of Carnot's efficiency falling with part load; lift is condenser water plus 3 K less chilled water (Gordon and
 * Ng, Cool Thermodynamics, 2000, in its simplest form).
 */
public final class ColdPlant {

    private static final double APPROACH = 3;

    private final LearnedBuilding building;
    private final @Nullable Plants plants;
    private double[] chiller = {0, 1 / 0.4, 0};
    private double[] auxiliary = {0, 0.08};
    private double supply = 7;
    private double[] condenser = {};
    /** Outdoor temperature below which chillers were never seen running. */
    public double lockout = -50;

    ColdPlant(LearnedBuilding building) {
        this.building = building;
        plants = building.plants.coldDemand == null ? null : building.plants;
        if (plants != null) {
            learn(plants);
        }
    }

    public double supply() {
        return supply;
    }

    public boolean known() {
        return plants != null && plants.chillers != null;
    }

    private void learn(Plants known) {
        double[] on = known.coldOn;
        double[] cold = known.coldDemand;
        if (on == null || cold == null || known.coldSupply == null) {
            return;
        }
        supply = Numbers.or(Numbers.quantile(known.coldSupply, 0.5, i -> on[i] > 0.99), 7);
        lockout = Numbers.or(Numbers.quantile(building.outside, 0.003, i -> on[i] > 0.5), lockout);
        condenser = known.condenser == null ? new double[0] : Numbers.filled(known.condenser, 25);
        LeastSquares power = new LeastSquares(3);
        LeastSquares rest = new LeastSquares(2);
        for (int i = 1; i < building.steps; i++) {
            if (on[i] < 0.99 || on[i - 1] < 0.99) {
                continue;
            }
            double x = lifted(cold[i], known.coldSupply[i], i);
            power.add(known.chillers == null ? Double.NaN : known.chillers[i], 1, x, x * cold[i]);
            rest.add(known.auxiliaries == null ? 0 : known.auxiliaries[i], 1, cold[i]);
        }
        // Cold or lift that hardly ever moves does not tell what more or less of it would take.
        power.damp(1, Plants.STEADY);
        power.damp(2, Plants.STEADY);
        rest.damp(1, Plants.STEADY);
        power.prior(0, 1, 1);
        power.prior(1, 1 / 0.4, 1);
        power.prior(2, 0, 100);
        rest.prior(1, 0.05, 1);
        chiller = power.solve();
        auxiliary = rest.solve();
        auxiliary[1] = Math.max(0, auxiliary[1]);
    }

    private double lifted(double cold, double water, int step) {
        double warm = condenser.length == 0 ? building.outside[step] + 6 : condenser[step];
        return cold * Math.max(6, warm + APPROACH - water) / (water + 273.15);
    }

    /** Electric power of chillers, tower and pump, kW. */
    public void cool(SimulationResult outcome, int step, double water) {
        double cold = outcome.coldDemand[step];
        if (cold < 0.3) {
            return;
        }
        double x = lifted(cold, water, step);
        double running = Math.min(1, cold / 3);
        outcome.cooling[step] += Math.max(0, running * chiller[0] + x * (chiller[1] + chiller[2] * cold));
        outcome.pumps[step] += Math.max(0, running * auxiliary[0] + auxiliary[1] * cold);
    }
}
