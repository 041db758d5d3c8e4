package io.plenum.fault.balance.equation;

import io.plenum.fault.balance.EquationKind;
import io.plenum.fault.balance.QuarterReading;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Balances of an air handler and its boxes: of heat in the mixing box, over the fan and in the rooms, of air in the duct, of the fan's power
 * (ASHRAE Handbook HVAC Systems and Equipment, chapter Fans: power over the cube of the speed depends on flow over speed alone).
 */
final class AirHandlerEquations {

    private static final double SHUT = 0.01;
    private static final int MOST_BOXES = 60;

    private final BuildingModel model;
    private final Equipment unit;
    private final @Nullable Point supply;
    private final @Nullable Point mixed;
    private final @Nullable Point returned;
    private final @Nullable Point outdoor;
    private final @Nullable Point flow;
    private final @Nullable Point fan;
    private final @Nullable Point speed;
    private final @Nullable Point pressure;
    private final List<AirBox> boxes;

    AirHandlerEquations(BuildingModel model, Equipment unit) {
        this.model = model;
        this.unit = unit;
        supply = own(RequiredPoint.SUPPLY_AIR_TEMPERATURE);
        mixed = own(RequiredPoint.MIXED_AIR_TEMPERATURE);
        returned = own(RequiredPoint.RETURN_AIR_TEMPERATURE);
        outdoor = own(RequiredPoint.OUTSIDE_AIR_TEMPERATURE);
        flow = own(RequiredPoint.AIR_FLOW);
        fan = own(RequiredPoint.MACHINE_RUNNING);
        speed = own(RequiredPoint.FAN_SPEED);
        pressure = own(RequiredPoint.DUCT_PRESSURE);
        boxes = unit.feeds().stream()
                .map(model::equipment)
                .filter(Objects::nonNull)
                .filter(one -> one.meaning().is(EquipmentType.TERMINAL_BOX))
                .limit(MOST_BOXES)
                .map(one -> AirBox.of(model, one))
                .toList();
    }

    private @Nullable Point own(RequiredPoint point) {
        return point.of(model.pointsOf(unit.key()));
    }

    void add(EquationList equations) {
        if (fan == null && speed == null) {
            return;
        }
        mixing(equations);
        fanRise(equations);
        fanPowers(equations);
        boxes.forEach(box -> box.add(equations, this::runs, fan == null ? speed : fan, supply, pressure));
        sums(equations);
    }

    private boolean runs(QuarterReading quarter) {
        return fan == null ? quarter.above(speed, 0.1) : quarter.above(fan, 1 - SHUT);
    }

    private void mixing(EquationList equations) {
        Point damper = own(RequiredPoint.OUTSIDE_DAMPER);
        Point mat = mixed;
        Point rat = returned;
        Point oat = outdoor;
        if (damper == null || mat == null || rat == null || oat == null) {
            return;
        }
        equations.add(
                EquationKind.MIXING,
                unit.key(),
                "",
                EquationList.points(mat, rat, oat),
                EquationList.points(damper, fan, speed),
                quarter -> {
                    double open = quarter.of(damper);
                    if (!runs(quarter) || Math.abs(open - quarter.before(damper)) > 0.1) {
                        return null;
                    }
                    double apart = quarter.of(oat) - quarter.of(rat);
                    return new double[] {quarter.of(mat) - quarter.of(rat), 1, apart, open * apart, open * open * apart
                    };
                });
    }

    private void fanRise(EquationList equations) {
        Point heating = own(RequiredPoint.HEATING_VALVE);
        Point cooling = own(RequiredPoint.COOLING_VALVE);
        Point sat = supply;
        Point mat = mixed;
        Point air = flow;
        if (sat == null || mat == null || (heating == null && cooling == null)) {
            return;
        }
        equations.add(
                EquationKind.FAN_RISE,
                unit.key(),
                "",
                EquationList.points(sat, mat),
                EquationList.points(heating, cooling, fan, speed, air),
                quarter -> !runs(quarter) || !quarter.below(heating, SHUT) || !quarter.below(cooling, SHUT)
                        ? null
                        : air == null
                                ? new double[] {quarter.of(sat) - quarter.of(mat), 1}
                                : new double[] {quarter.of(sat) - quarter.of(mat), 1, quarter.of(air)});
    }

    private void fanPowers(EquationList equations) {
        Point air = flow;
        Point turns = speed;
        if (air == null || turns == null) {
            return;
        }
        for (Point power : RequiredPoint.ELECTRIC_POWER.allOfBest(model.pointsOf(unit.key()))) {
            equations.add(
                    EquationKind.FAN_POWER,
                    unit.key(),
                    power.key(),
                    EquationList.points(power, air),
                    EquationList.points(turns, fan),
                    quarter -> {
                        double rate = quarter.of(turns);
                        if (!runs(quarter) || !(rate > 0.15) || !(quarter.of(power) > 0.1)) {
                            return null;
                        }
                        double load = Math.log(quarter.of(air) / rate);
                        return new double[] {Math.log(quarter.of(power)) - 3 * Math.log(rate), 1, load};
                    });
        }
    }

    private void sums(EquationList equations) {
        List<AirBox> measured = boxes.stream().filter(box -> box.flow() != null).toList();
        if (measured.size() < 2 || measured.size() < unit.feeds().size()) {
            return;
        }
        Point air = flow;
        List<@Nullable Point> flows = new ArrayList<>();
        measured.forEach(box -> flows.add(box.flow()));
        if (air != null) {
            List<@Nullable Point> sensors = new ArrayList<>(flows);
            sensors.add(air);
            equations.add(
                    EquationKind.AIR_SUM,
                    unit.key(),
                    "",
                    sensors,
                    EquationList.points(fan, speed),
                    quarter -> runs(quarter) && quarter.of(air) > 0.05
                            ? new double[] {Math.log(sum(flows, quarter)) - Math.log(quarter.of(air)), 1}
                            : null);
        }
        rooms(equations, measured, flows);
    }

    private void rooms(EquationList equations, List<AirBox> measured, List<@Nullable Point> flows) {
        Point rat = returned;
        List<@Nullable Point> zones = new ArrayList<>();
        measured.forEach(box -> zones.add(box.zone()));
        if (rat == null || zones.contains(null)) {
            return;
        }
        List<@Nullable Point> sensors = new ArrayList<>(zones);
        sensors.add(rat);
        List<@Nullable Point> gates = new ArrayList<>(flows);
        gates.add(fan);
        gates.add(speed);
        equations.add(
                EquationKind.RETURN_ZONES,
                unit.key(),
                "",
                sensors,
                gates,
                quarter -> runs(quarter) ? new double[] {quarter.of(rat) - weighted(zones, flows, quarter), 1} : null);
    }

    private static double sum(List<@Nullable Point> flows, QuarterReading quarter) {
        double sum = 0;
        for (Point one : flows) {
            sum += one == null ? Double.NaN : quarter.of(one);
        }
        return sum;
    }

    private static double weighted(List<@Nullable Point> zones, List<@Nullable Point> flows, QuarterReading quarter) {
        double heat = 0;
        double air = 0;
        for (int i = 0; i < zones.size(); i++) {
            Point zone = zones.get(i);
            Point flow = flows.get(i);
            double share = flow == null ? Double.NaN : quarter.of(flow);
            heat += share * (zone == null ? Double.NaN : quarter.of(zone));
            air += share;
        }
        return heat / air;
    }
}
