package io.plenum.recommendation.estimate.simulation;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An air handler in a simulation: fan, mixing, coils, and the boxes of its rooms. */
final class AirUnitSimulation {

    static final double AIR = 1206;
    /** Share of what water is warmer than the air that a coil gives to it with its valve at 95 %. */
    private static final double COIL = 0.57;

    private final LearnedBuilding building;
    private final AirUnit unit;
    private final OperatingPlan plan;
    final List<RoomSimulation> cells = new ArrayList<>();
    private final double usualPressure;
    private final double usualSetPoint;
    private double returned;
    private double flow;
    private double reset = 16;
    private double trimmed = 120;
    private double least;
    private boolean preheat;
    private boolean frost;
    /** Heat and cold taken from the plants, W. */
    double heat;

    double cold;
    /** Position of the cooling valve, 0 to 1. */
    double valve;
    /** Chilled water, °C. */
    double water;
    /** Hot water, °C. */
    double hotWater;
    /** °C of heating water with which the own coil is nearly open. */
    double neededWater;
    /** Whether it or one of its boxes asks for heat. */
    boolean calls;

    AirUnitSimulation(LearnedBuilding building, AirUnit unit, OperatingPlan plan, Map<String, double[]> lightChange) {
        this.building = building;
        this.unit = unit;
        this.plan = plan;
        usualPressure = Numbers.or(Numbers.quantile(unit.pressure, 0.5, i -> unit.on[i] > 0.99), 0);
        usualSetPoint = Numbers.or(Numbers.quantile(unit.setPoint, 0.5, i -> unit.on[i] > 0.99), 16);
        returned = unit.returned[0];
        water = building.coldPlant.supply();
        hotWater = building.heatPlant.supply();
        for (RoomModel cell : unit.cells) {
            cells.add(new RoomSimulation(
                    building, unit, cell, plan, lightChange.getOrDefault(cell.space, new double[building.steps])));
        }
    }

    void step(int step, SimulationResult outcome) {
        double share = running(step);
        double outside = building.outside[step];
        boolean early = (preheat || frost) && !plan.byLoop;
        least = early ? 0.03 : asMeasured(step);
        double setPoint = share > 0 ? setPoint(step, outside) : usualSetPoint;
        double rise = unit.fanRise * flow;
        double supply = reach(setPoint, rise, outside);
        double pressure = plan.pressureReset ? trimmed(share > 0) : pressure(step);
        heat = 0;
        double air = 0;
        double weighted = 0;
        for (RoomSimulation cell : cells) {
            cell.step(step, share, supply, pressure, hotWater);
            cell.record(step, outcome);
            heat += cell.reheat;
            air += cell.flow;
            weighted += (cell.flow + 1e-4) * cell.zone;
            outcome.discomfort[step] += cell.discomfort(step, 0) * building.hours();
            outcome.strained[step] += cell.discomfort(step, RoomSimulation.COMFORT_MARGIN) * building.hours();
        }
        returned += (weighted / (air + 1e-4 * cells.size()) - returned) * (1 - Math.exp(-building.seconds / 300));
        coils(air, setPoint, outside);
        flow = share > 0 ? air / share : 0;
        outcome.fans[step] += share > 0 ? share * unit.fanPower(air / share, pressure) : 0;
    }

    /** Share of the step in which the unit runs, with the starts and frost protection of what is planned. */
    private double running(int step) {
        OperatingPlan.DailyHours hours = plan.airOf(unit.key);
        if (hours == null) {
            preheat = false;
            return unit.on[step] < 0.05 ? 0 : unit.on[step];
        }
        boolean scheduled = hours.hold(building.hour[step], building.weekday[step]);
        double coldest = cells.stream().mapToDouble(cell -> cell.zone).min().orElse(20);
        double left = hours.start() - building.hour[step];
        double lead = plan.byLoop
                ? Math.min(
                        3,
                        0.25
                                + plan.leadHoursPerKelvin
                                        * Math.max(0, cells.getFirst().day() - 0.3 - coldest))
                : Math.min(6, plan.leadHoursPerKelvin * (cells.getFirst().day() - 0.5 - coldest));
        preheat = !scheduled && left > 0 && building.weekday[step] <= hours.days() && (preheat || left < lead);
        double threshold =
                cells.stream().mapToDouble(RoomSimulation::night).min().orElse(16);
        frost = !scheduled && coldest < threshold + (frost ? 1.5 : -0.5);
        double most = !plan.byLoop ? 1 : unit.on[step] < 0.05 ? 0 : unit.on[step];
        return scheduled || preheat || frost ? most : 0;
    }

    private double setPoint(int step, double outside) {
        if (!plan.resets(unit.key)) {
            return unit.on[step] > 0.99 ? unit.setPoint[step] : usualSetPoint;
        }
        int requests = cells.stream().mapToInt(RoomSimulation::requests).sum();
        double answer = requests > 2 ? Math.min(0.2 * (requests - 2), 0.6) : 0;
        if (flow == 0) {
            reset = 16;
        }
        reset = Numbers.clamp(reset + (0.1 - answer) * building.seconds / 120, plan.supplyLow, plan.supplyHigh);
        double warm = Numbers.clamp((outside - 16) / 5, 0, 1);
        return reset + (plan.supplyLow - reset) * warm;
    }

    /** A damper that was further shut than while people are there, as in nights with frost protection, is rehearsed so. */
    private double asMeasured(int step) {
        double[] damper = unit.damper;
        if (plan.airOf(unit.key) != null || damper == null || !Double.isFinite(damper[step])) {
            return unit.leastOutdoor;
        }
        return Numbers.clamp(damper[step], 0.02, unit.leastOutdoor);
    }

    private double share(double setPoint, double rise, double outside) {
        boolean free = (unit.economiser || plan.economiser) && outside < returned - 1;
        if (!free) {
            return least;
        }
        double wanted = (returned - (setPoint - rise)) / Math.max(0.1, returned - outside);
        return Numbers.clamp(wanted, least, 1);
    }

    /** The set point where the coils can hold it. */
    private double reach(double setPoint, double rise, double outside) {
        double share = share(setPoint, rise, outside);
        double mixed = share * outside + (1 - share) * returned;
        boolean canCool = outside > building.coldPlant.lockout;
        return mixed + rise > setPoint && !canCool ? mixed + rise : setPoint;
    }

    private void coils(double air, double setPoint, double outside) {
        double rise = unit.fanRise * air;
        double share = share(setPoint, rise, outside);
        double mixed = share * outside + (1 - share) * returned;
        double missing = setPoint - rise - mixed;
        double coil = air * AIR * Math.max(0, missing);
        heat += coil;
        neededWater = coil > 100 ? mixed + Math.min(missing, 35) / COIL : 0;
        calls = coil > 100 || cells.stream().anyMatch(cell -> cell.calls);
        boolean canCool = outside > building.coldPlant.lockout;
        cold = canCool ? air * AIR * Math.max(0, -missing) : 0;
        valve = air > 0 && cold > 0 ? Math.min(1, -missing / (0.85 * Math.max(1, mixed - water))) : 0;
    }

    private double pressure(int step) {
        return unit.on[step] > 0.99 && unit.pressure[step] > 5 ? unit.pressure[step] : usualPressure;
    }

    /** Trim and respond (Guideline 36 §5.1.14.4) in steps of two minutes: the mean of the step. */
    private double trimmed(boolean runs) {
        if (!runs || flow == 0) {
            trimmed = Math.min(120, Math.max(plan.pressureLow, usualPressure));
            return trimmed;
        }
        int rounds = (int) Math.max(1, building.seconds / 120);
        double sum = 0;
        for (int i = 0; i < rounds; i++) {
            double now = trimmed;
            int requests =
                    cells.stream().mapToInt(cell -> cell.pressureRequests(now)).sum();
            double answer = requests > 2 ? Math.min(15.0 * (requests - 2), 32) : 0;
            trimmed = Numbers.clamp(trimmed - 12 + answer, plan.pressureLow, 250);
            sum += trimmed;
        }
        return sum / rounds;
    }
}
