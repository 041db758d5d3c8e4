package io.plenum.fault.balance.equation;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
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

/** Balances of chillers and boilers: power by load and lift, load against the thermal meter, the condenser, heat against gas. */
final class PlantEquations {

    /** kJ/(m³·K) at 10 to 60 °C, to 1 %. */
    private static final double CAPACITY = 4150;

    private final BuildingModel model;
    private final MeterTree meters;
    private final List<Equipment> chillers;

    PlantEquations(BuildingModel model, MeterTree meters) {
        this.model = model;
        this.meters = meters;
        chillers = model.equipment().stream()
                .filter(one -> one.meaning().is(EquipmentType.CHILLER))
                .toList();
    }

    void add(EquationList equations) {
        chillers.forEach(chiller -> {
            power(chiller, equations);
            condenser(chiller, equations);
        });
        load(equations);
        gas(equations);
    }

    private @Nullable Point of(Equipment one, RequiredPoint point) {
        return point.of(model.pointsOf(one.key()));
    }

    /** A chiller's own sensor, else that of the circuit into which it feeds. */
    private @Nullable Point water(Equipment chiller, RequiredPoint point) {
        Point own = of(chiller, point);
        return own != null
                ? own
                : chiller.feeds().stream()
                        .map(key -> point.of(model.pointsOf(key)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private void power(Equipment chiller, EquationList equations) {
        Point power = of(chiller, RequiredPoint.ELECTRIC_POWER);
        Point load = of(chiller, RequiredPoint.LOAD);
        Point condenser = of(chiller, RequiredPoint.CONDENSER_WATER_TEMPERATURE);
        Point cold = water(chiller, RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE);
        if (power == null || load == null || condenser == null || cold == null) {
            return;
        }
        equations.add(
                EquationKind.CHILLER_POWER,
                chiller.key(),
                "",
                EquationList.points(power, condenser, cold),
                EquationList.points(load),
                quarter -> {
                    double part = quarter.of(load);
                    if (!(part > 0.08) || !steady(quarter, load)) {
                        return null;
                    }
                    double lift = quarter.of(condenser) - quarter.of(cold);
                    double loaded = Math.log(part);
                    return new double[] {
                        Math.log(quarter.of(power)), 1, loaded, loaded * loaded, lift / 10, loaded * lift / 10
                    };
                });
    }

    private static boolean steady(QuarterReading quarter, Point load) {
        return Math.abs(quarter.of(load) / quarter.before(load) - 1) < 0.25;
    }

    private void condenser(Equipment chiller, EquationList equations) {
        Point power = of(chiller, RequiredPoint.ELECTRIC_POWER);
        Point in = of(chiller, RequiredPoint.CONDENSER_ENTERING_TEMPERATURE);
        Point out = of(chiller, RequiredPoint.CONDENSER_LEAVING_TEMPERATURE);
        Point warm = of(chiller, RequiredPoint.WATER_FLOW);
        Point cold = of(chiller, RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE);
        Point back = of(chiller, RequiredPoint.CHILLED_WATER_RETURN_TEMPERATURE);
        Point chilled = of(chiller, RequiredPoint.CHILLED_WATER_FLOW);
        if (power == null || in == null || out == null || warm == null) {
            return;
        }
        if (cold == null || back == null || chilled == null || chilled.equals(warm)) {
            return;
        }
        equations.add(
                EquationKind.CONDENSER,
                chiller.key(),
                "",
                EquationList.points(power, in, out, warm, cold, back, chilled),
                List.of(),
                quarter -> {
                    double evaporator = CAPACITY * quarter.of(chilled) * (quarter.of(back) - quarter.of(cold));
                    double given = CAPACITY * quarter.of(warm) * (quarter.of(out) - quarter.of(in));
                    return evaporator > 5 && given > 5
                            ? new double[] {Math.log(evaporator + quarter.of(power)) - Math.log(given), 1}
                            : null;
                });
    }

    private void load(EquationList equations) {
        Point metered = only(EnergyKind.COLD);
        List<Point> loads = chillers.stream()
                .map(chiller -> of(chiller, RequiredPoint.LOAD))
                .filter(Objects::nonNull)
                .toList();
        if (metered == null || loads.isEmpty() || loads.size() < chillers.size()) {
            return;
        }
        equations.add(
                EquationKind.CHILLER_LOAD,
                model.site().key(),
                "",
                EquationList.points(metered),
                new ArrayList<>(loads),
                quarter -> {
                    double sum = loads.stream().mapToDouble(quarter::of).sum();
                    double before = loads.stream().mapToDouble(quarter::before).sum();
                    return sum > 0.08 && Math.abs(sum / before - 1) < 0.25 && quarter.of(metered) > 1
                            ? new double[] {Math.log(quarter.of(metered)), 1, Math.log(sum)}
                            : null;
                });
    }

    private void gas(EquationList equations) {
        Point heat = only(EnergyKind.HEAT);
        Point burnt = only(EnergyKind.GAS);
        Point back = model.equipment().stream()
                .map(one -> of(one, RequiredPoint.HOT_WATER_RETURN_TEMPERATURE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (heat == null || burnt == null || back == null) {
            return;
        }
        equations.add(
                EquationKind.BOILER_GAS,
                model.site().key(),
                "",
                EquationList.points(heat, burnt, back),
                List.of(),
                quarter -> quarter.of(burnt) > 2 && Math.abs(quarter.of(burnt) / quarter.before(burnt) - 1) < 0.3
                        ? new double[] {
                            Math.log(quarter.of(heat)) - Math.log(quarter.of(burnt)), 1, quarter.of(back) / 10
                        }
                        : null);
    }

    /** The power of the only meter of a kind; several cannot be told apart without more. */
    private @Nullable Point only(EnergyKind kind) {
        List<Point> powers = meters.all().stream()
                .filter(meter -> meter.kind() == kind)
                .map(Meter::power)
                .filter(Objects::nonNull)
                .toList();
        return powers.size() == 1 ? powers.getFirst() : null;
    }
}
