package io.plenum.recommendation.estimate.simulation;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.ExhaustFanSeries;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Light;
import io.plenum.recommendation.estimate.building.LightPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the measured weeks once more with something changed: same weather, people, sun and plugs (the gains that explain the measured
 * room temperatures), rooms as two resistances and two capacities, boxes and air handlers with their sequences as ideal controllers,
 * plants as they were learned.
 */
public final class BuildingSimulation {

    /** °C */
    private static final double LEAST_WATER = 40;

    private final LearnedBuilding building;
    private final OperatingPlan plan;
    private final SimulationResult outcome;
    private final List<AirUnitSimulation> units = new ArrayList<>();
    private final Map<String, double[]> lightChange = new HashMap<>();

    public BuildingSimulation(LearnedBuilding building, OperatingPlan plan) {
        this.building = building;
        this.plan = plan;
        outcome = new SimulationResult(building.steps);
        hotWater = building.heatPlant.supply();
        lights();
        for (AirUnit unit : building.units) {
            units.add(new AirUnitSimulation(building, unit, plan, lightChange));
        }
        exhausts();
    }

    /** The lights' heat moves with their power. */
    private void lights() {
        LightPlan lights = new LightPlan(building, plan);
        for (Light light : building.lights) {
            double[] power = lights.power(light);
            for (int i = 0; i < building.steps; i++) {
                outcome.lights[i] += power[i];
            }
            if (!lights.same()) {
                warm(light, power);
            }
        }
    }

    private void warm(Light light, double[] power) {
        for (String space : light.spaces()) {
            double[] change = lightChange.computeIfAbsent(space, key -> new double[building.steps]);
            for (int i = 0; i < building.steps; i++) {
                change[i] += 1000
                        * (power[i] - Numbers.or(light.power()[i], power[i]))
                        / light.spaces().size();
            }
        }
    }

    private void exhausts() {
        for (ExhaustFanSeries fan : building.exhausts) {
            double full = Numbers.or(Numbers.quantile(fan.power(), 0.95, i -> fan.on()[i] > 0.9), 0);
            boolean always = Numbers.mean(fan.on()) > 0.97;
            for (int i = 0; i < building.steps; i++) {
                boolean free = !always || plan.released.contains(fan.key());
                double scheduled = free ? scheduled(i) : 1;
                double measured = Numbers.or(fan.power()[i], 0);
                outcome.exhaust[i] += (plan.air == null || plan.byLoop) && !plan.released.contains(fan.key())
                        ? measured
                        : Math.min(measured, full * scheduled);
            }
        }
    }

    private double scheduled(int step) {
        OperatingPlan.DailyHours hours = plan.air;
        double now =
                building.units.stream().mapToDouble(unit -> unit.on[step]).max().orElse(1);
        return hours == null || hours.hold(building.hour[step], building.weekday[step]) ? now : 0;
    }

    public SimulationResult run() {
        for (int step = 1; step < building.steps; step++) {
            double heat = 0;
            double cold = 0;
            double valve = 0;
            boolean calls = false;
            for (AirUnitSimulation unit : units) {
                unit.hotWater = hotWater;
                unit.step(step, outcome);
                heat += unit.heat;
                calls |= unit.calls;
                cold += unit.cold;
                valve = Math.max(valve, unit.valve);
            }
            outcome.heatDemand[step] = heat / 1000;
            outcome.coldDemand[step] = cold / 1000;
            trim(calls);
            hotWater = building.heatPlant.burn(plan, outcome, step, calls, hotWater);
            building.coldPlant.cool(outcome, step, chilledWater(valve));
        }
        return outcome;
    }

    /** Begins at what was found whenever somebody asks after nobody did; then trim and respond, in K a minute as the loop's. */
    private void trim(boolean calls) {
        if (!plan.hotReset || !plan.byLoop) {
            return;
        }
        double minutes = building.seconds / 60;
        double most = building.heatPlant.supply();
        double needed = neediest();
        if (calls && !called) {
            trimmed = most;
        } else if (calls && needed > trimmed) {
            trimmed = Math.min(needed, trimmed + 0.6 * minutes);
        } else {
            trimmed = Math.max(needed, trimmed - 0.2 * minutes);
        }
        called = calls;
        trimmed = Numbers.clamp(trimmed, Math.min(LEAST_WATER, most), most);
        plan.hotWater = trimmed;
    }

    /** Of what the third neediest needs: two are ignored. */
    private double neediest() {
        return units.stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.neededWater), unit.cells.stream().map(cell -> cell.neededWater)))
                .sorted(Comparator.reverseOrder())
                .skip(2)
                .findFirst()
                .orElse(0.0);
    }

    private boolean called;
    private double trimmed = LEAST_WATER;
    private double raised;
    private double hotWater;

    /** Up to six kelvin warmer the further the widest open valve is from 85 %. */
    private double chilledWater(double valve) {
        double wanted = plan.chilledReset ? 6 * Numbers.clamp((0.85 - valve) / 0.4, 0, 1) : 0;
        raised += (wanted - raised) * (1 - Math.exp(-building.seconds / 900));
        units.forEach(unit -> unit.water = building.coldPlant.supply() + raised);
        return building.coldPlant.supply() + raised;
    }
}
