package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.regression.LeastSquares;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Learns what an air handler's fans, filter and dampers do, from minutes in which one thing alone can explain what is measured. */
final class UnitLearning {

    private final LearnedBuilding building;
    private final AirUnit unit;

    UnitLearning(LearnedBuilding building, AirUnit unit) {
        this.building = building;
        this.unit = unit;
    }

    void learn() {
        unit.outside = building.outside;
        unit.on = Numbers.filled(unit.on, 0);
        unit.setPoint = Numbers.filled(unit.setPoint, 16);
        unit.supply = Numbers.filled(unit.supply, 18);
        unit.returned = Numbers.filled(unit.returned, 21);
        unit.mixed = Numbers.filled(unit.mixed, 18);
        unit.flow = Numbers.filled(unit.flow, 0);
        unit.pressure = Numbers.filled(unit.pressure, 0);
        fans();
        rise();
        outdoor();
    }

    /**
     * Fan laws: power = flow · (duct pressure + k·flow²) / efficiency for the supply fan and ~ flow³ for the return fan, so P = a·V·p +
     * b·V³ by least squares (ASHRAE Handbook, HVAC Systems and Equipment, chapter Fans).
     */
    private void fans() {
        double[] power = unit.fanPower;
        if (power == null) {
            return;
        }
        LeastSquares fit = new LeastSquares(2);
        for (int i = 0; i < building.steps; i++) {
            if (unit.on[i] > 0.99) {
                double flow = unit.flow[i];
                fit.add(power[i], flow * unit.pressure[i], flow * flow * flow);
            }
        }
        // Where flow and pressure never moved, 55 % of total efficiency is all that is known: three in four fans lie
        // within a sixth.
        fit.prior(0, 0.0018, 3e7);
        fit.prior(1, 0, 1e-6);
        double[] learned = fit.solve();
        double most = pressureAlone();
        unit.perPressure = learned[1] < 0 ? most : Math.max(0, learned[0]);
        unit.perSquare = Math.max(0, learned[1]);
    }

    private double pressureAlone() {
        LeastSquares fit = new LeastSquares(1);
        double[] power = unit.fanPower;
        for (int i = 0; i < building.steps && power != null; i++) {
            if (unit.on[i] > 0.99) {
                fit.add(power[i], unit.flow[i] * unit.pressure[i]);
            }
        }
        return Math.max(0, fit.solve()[0]);
    }

    /** Supply less mixed air while both valves are shut, in proportion to the flow; 0.8 K at full flow where never seen. */
    private void rise() {
        LeastSquares fit = new LeastSquares(1);
        double most = Arrays.stream(unit.flow).max().orElse(1);
        for (int i = 1; i < building.steps; i++) {
            boolean shut = shut(unit.heatingValve, i) && shut(unit.coolingValve, i);
            if (unit.on[i] > 0.99 && unit.on[i - 1] > 0.99 && shut) {
                fit.add(unit.supply[i] - unit.mixed[i], unit.flow[i]);
            }
        }
        fit.prior(0, 0.8 / Math.max(0.01, most), most);
        unit.fanRise = Numbers.clamp(fit.solve()[0], 0, 3 / Math.max(0.01, most));
    }

    private static boolean shut(double @Nullable [] valve, int i) {
        return valve != null && valve[i] < 0.02 && valve[i - 1] < 0.02;
    }

    /**
     * The least share of outdoor air: the damper's lower quantile while the unit runs, else from the mixing of air, (return − mixed) /
     * (return − outside); 0.2 where the economiser never let it come down there.
     */
    private void outdoor() {
        double[] share = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
            double difference = unit.returned[i] - building.outside[i];
            share[i] = unit.damper != null
                    ? unit.damper[i]
                    : Math.abs(difference) > 5 ? (unit.returned[i] - unit.mixed[i]) / difference : Double.NaN;
        }
        double low = Numbers.quantile(share, 0.02, i -> unit.on[i] > 0.99 && i > 0 && unit.on[i - 1] > 0.99);
        double still = Numbers.quantile(
                share, 0.5, i -> unit.on[i] > 0.99 && (heats(i) || building.outside[i] > unit.returned[i] + 1));
        unit.leastOutdoor = Numbers.clamp(Numbers.or(still, Math.min(0.2, Numbers.or(low, 0.2))), 0.02, 1);
        double open = Numbers.quantile(
                share, 0.75, i -> unit.on[i] > 0.99 && cools(i) && building.outside[i] < unit.returned[i] - 3);
        unit.economiser = !(open < unit.leastOutdoor + 0.25);
    }

    private boolean heats(int i) {
        return unit.heatingValve != null && unit.heatingValve[i] > 0.1;
    }

    private boolean cools(int i) {
        return unit.coolingValve != null && unit.coolingValve[i] > 0.1;
    }
}
