package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import io.plenum.simulation.Change;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The building as it is and with the changes, step by step. What is metered is taken from its meters, and the difference of two
 * simulations added: what both get wrong falls out.
 */
final class ScenarioRun {

    final LearnedBuilding building;
    final Scenario scenario;
    /** Today's building in the weather that was. */
    final SimulationResult own;

    final SimulationResult today;
    final SimulationResult changed;
    /** From the grid, kW; below 0 into it. */
    final double[] gridToday;

    final double[] gridChanged;
    /** Gas, or heat where no gas is burnt, kW. */
    final double[] fuelToday;

    final double[] fuelChanged;
    final boolean metered;

    /**
     * @param effects with the scenario's weather and its changes
     * @param file what the chosen weather file holds; null where none is chosen
     */
    ScenarioRun(LearnedBuilding building, ChangedBuilding effects, Scenario scenario, @Nullable WeatherYear file) {
        this.building = building;
        this.scenario = scenario;
        own = building.base();
        boolean other = WeatherShift.changes(scenario.weather());
        if (other) {
            WeatherShift.lay(scenario.weather(), file, building);
        }
        today = other ? building.with(new OperatingPlan()) : own;
        changed = scenario.changes().isEmpty() ? today : effects.building.with(effects.plan);
        double[] main = building.plants.mainElectricity;
        double[] fuel = building.heatPlant.burnsGas() ? building.plants.gas : building.plants.heatMeter;
        metered = main != null;
        gridToday = found(main, step -> own.electricity(step), step -> today.electricity(step));
        fuelToday = found(fuel, step -> own.fuel[step], step -> today.fuel[step]);
        gridChanged = gridToday.clone();
        fuelChanged = fuelToday.clone();
        for (int i = 0; i < building.steps; i++) {
            gridChanged[i] += electricity(i) - today.electricity(i);
            fuelChanged[i] = Math.max(0, fuelChanged[i] + fuel(i) - today.fuel[i]);
        }
        new GridLoad(building).lay(scenario.changes(), gridChanged);
    }

    private interface Steps {

        double at(int step);
    }

    private double[] found(double @Nullable [] meter, Steps own, Steps now) {
        double[] found = new double[building.steps];
        double[] filled = meter == null ? null : Numbers.filled(meter, 0);
        for (int i = 0; i < found.length; i++) {
            found[i] = filled == null ? now.at(i) : filled[i] + now.at(i) - own.at(i);
        }
        return found;
    }

    private double electricity(int step) {
        double factor = 1;
        for (Change change : scenario.changes()) {
            if (change instanceof Change.HeatPump one
                    && concerns(one, EquipmentType.CHILLER, EquipmentType.HEAT_PUMP)) {
                factor /= one.efficiencyFactor();
            }
        }
        return changed.electricity(step) + (factor - 1) * changed.cooling[step];
    }

    private double fuel(int step) {
        double factor = 1;
        for (Change change : scenario.changes()) {
            if (change instanceof Change.HeatPump one && concerns(one, EquipmentType.BOILER, EquipmentType.HEAT_PUMP)) {
                factor /= one.efficiencyFactor();
            }
        }
        return changed.fuel[step] * factor;
    }

    private boolean concerns(Change.HeatPump change, EquipmentType... types) {
        return change.equipment().isEmpty()
                || change.equipment().stream()
                        .map(building.evidence.model()::equipment)
                        .anyMatch(one -> is(one, Set.of(types)));
    }

    private static boolean is(@Nullable Equipment one, Set<EquipmentType> types) {
        return one != null && types.contains(one.meaning().type());
    }
}
