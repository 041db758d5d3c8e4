package io.plenum.fault.balance.equation;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.fault.balance.EquationKind;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Balances of a circuit of water: what flow and temperatures carry against the thermal meter, its pump's power, what arrives where it is fed. */
final class WaterEquations {

    /** kJ/(m³·K) at 10 to 60 °C, to 1 %. */
    private static final double CAPACITY = 4150;

    private static final double LEAST_DIFFERENCE = 2.5;

    private final BuildingModel model;
    private final MeterTree meters;
    private final Equipment circuit;
    private final boolean cold;
    private final @Nullable Point supply;
    private final @Nullable Point returned;
    private final @Nullable Point flow;
    private final @Nullable Point running;

    WaterEquations(BuildingModel model, MeterTree meters, Equipment circuit) {
        this.model = model;
        this.meters = meters;
        this.circuit = circuit;
        cold = circuit.meaning().circulates(Medium.CHILLED_WATER);
        supply = own(supplyRole());
        returned =
                own(cold ? RequiredPoint.CHILLED_WATER_RETURN_TEMPERATURE : RequiredPoint.HOT_WATER_RETURN_TEMPERATURE);
        flow = own(cold ? RequiredPoint.CHILLED_WATER_FLOW : RequiredPoint.HOT_WATER_FLOW);
        running = own(RequiredPoint.MACHINE_RUNNING);
    }

    private RequiredPoint supplyRole() {
        return cold ? RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE : RequiredPoint.HOT_WATER_SUPPLY_TEMPERATURE;
    }

    private @Nullable Point own(RequiredPoint point) {
        return point.of(model.pointsOf(circuit.key()));
    }

    void add(EquationList equations) {
        heat(equations);
        pump(equations);
        arrival(equations);
    }

    private void heat(EquationList equations) {
        Point metered = meter();
        Point out = supply;
        Point back = returned;
        Point water = flow;
        if (metered == null || out == null || back == null || water == null) {
            return;
        }
        int sign = cold ? -1 : 1;
        equations.add(
                EquationKind.WATER_HEAT,
                circuit.key(),
                "",
                EquationList.points(metered, out, back, water),
                EquationList.points(running),
                quarter -> {
                    double apart = sign * (quarter.of(out) - quarter.of(back));
                    double power = quarter.of(metered);
                    boolean steady = Math.abs(power / quarter.before(metered) - 1) < 0.3;
                    if (!quarter.above(running, 0.99) || !(apart > LEAST_DIFFERENCE) || !(power > 1) || !steady) {
                        return null;
                    }
                    // What the network loses is the same whatever is used.
                    return new double[] {CAPACITY * quarter.of(water) * apart / power, 1, 1 / power};
                });
    }

    /** The meter of this circuit, else the only one of its kind in the building. */
    private @Nullable Point meter() {
        EnergyKind kind = cold ? EnergyKind.COLD : EnergyKind.HEAT;
        List<Meter> fitting = meters.all().stream()
                .filter(meter -> meter.kind() == kind && meter.power() != null)
                .toList();
        return fitting.stream()
                .filter(meter -> isOf(meter.key()))
                .findFirst()
                .or(() -> fitting.stream().filter(meter -> fitting.size() == 1).findFirst())
                .map(Meter::power)
                .orElse(null);
    }

    private boolean isOf(String meter) {
        Equipment one = model.equipment(meter);
        return one != null
                && (one.meters().contains(circuit.key())
                        || one.feeds().contains(circuit.key())
                        || circuit.feeds().contains(meter));
    }

    private void pump(EquationList equations) {
        Point power = own(RequiredPoint.ELECTRIC_POWER);
        Point water = flow;
        Point speed = own(RequiredPoint.PUMP_SPEED);
        if (power == null || water == null) {
            return;
        }
        equations.add(
                EquationKind.PUMP_POWER,
                circuit.key(),
                "",
                EquationList.points(power, water),
                EquationList.points(speed, running),
                quarter -> {
                    double rate = speed == null ? 1 : quarter.of(speed);
                    if (!quarter.above(running, 0.99) || !(rate > 0.1) || !(quarter.of(water) > 1e-5)) {
                        return null;
                    }
                    double load = Math.log(quarter.of(water) / rate);
                    return new double[] {Math.log(quarter.of(power)) - 3 * Math.log(rate), 1, load, load * load};
                });
    }

    private void arrival(EquationList equations) {
        Point sent = supply;
        if (sent == null) {
            return;
        }
        for (String key : circuit.feeds()) {
            Point arrived = supplyRole().of(model.pointsOf(key));
            if (arrived != null && !Objects.equals(arrived, sent)) {
                equations.add(
                        EquationKind.SAME_WATER,
                        key,
                        circuit.key(),
                        EquationList.points(sent, arrived),
                        EquationList.points(running),
                        quarter -> quarter.above(running, 0.99)
                                ? new double[] {quarter.of(arrived) - quarter.of(sent), 1}
                                : null);
            }
        }
    }
}
