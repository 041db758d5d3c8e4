package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Plants;
import io.plenum.simulation.Change;
import java.util.List;

/** What changes put beside the building's own load, kW at each step; taken from the grid above 0, fed into it below. */
final class GridLoad {

    /** Of the peak at 1,000 W/m² on the horizontal, over a year (IEC 61724-1 calls it performance ratio; 0.75 to 0.85 are usual). */
    private static final double PERFORMANCE_RATIO = 0.8;
    /** There and back, each way. */
    private static final double BATTERY_EFFICIENCY = 0.95;

    private final LearnedBuilding building;

    GridLoad(LearnedBuilding building) {
        this.building = building;
    }

    /** Batteries last: they see what the others have left. */
    void lay(List<Change> changes, double[] load) {
        for (Change change : changes) {
            switch (change) {
                case Change.Photovoltaics(double peak) -> photovoltaics(peak, load);
                case Change.ChargePoints(int count, double power) -> chargePoints(count, power, load);
                default -> {}
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.Battery(double energy, double power)) {
                battery(energy, power, load);
            }
        }
    }

    private void photovoltaics(double peak, double[] load) {
        double[] sun = building.sun;
        for (int i = 0; sun != null && i < load.length; i++) {
            load[i] -= peak * PERFORMANCE_RATIO * Math.max(0, Numbers.or(sun[i], 0)) / 1000;
        }
    }

    /** Used as those that are there, in proportion to their power. */
    private void chargePoints(int count, double power, double[] load) {
        List<Plants.Charger> known = building.plants.chargers;
        for (Plants.Charger one : known) {
            double most = Numbers.or(Numbers.quantile(one.power(), 0.999, i -> true), 0);
            for (int i = 0; most > 0 && i < load.length; i++) {
                load[i] += count * power * Math.max(0, Numbers.or(one.power()[i], 0)) / most / known.size();
            }
        }
    }

    /** Takes what would be fed in, gives what would be taken: never more than either, so it never feeds the grid. */
    private void battery(double energy, double power, double[] load) {
        double hours = building.hours();
        double stored = 0;
        for (int i = 0; i < load.length; i++) {
            if (load[i] < 0) {
                double room = (energy - stored) / (hours * BATTERY_EFFICIENCY);
                double taken = Math.min(Math.min(-load[i], power), Math.max(0, room));
                stored += taken * hours * BATTERY_EFFICIENCY;
                load[i] += taken;
            } else {
                double given = Math.min(Math.min(load[i], power), stored * BATTERY_EFFICIENCY / hours);
                stored -= given * hours / BATTERY_EFFICIENCY;
                load[i] -= given;
            }
        }
    }
}
