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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Balances of meters: with those behind them, with the machines that they count, with their own registers. */
final class MeterEquations {

    private static final List<Set<EquipmentType>> GROUPS = List.of(
            Set.of(EquipmentType.AIR_HANDLER, EquipmentType.ROOFTOP_UNIT, EquipmentType.FAN),
            Set.of(EquipmentType.CHILLER, EquipmentType.COOLING_TOWER, EquipmentType.COMPUTER_ROOM_UNIT),
            Set.of(EquipmentType.PUMP));

    private static final int MOST = 60;

    private final BuildingModel model;
    private final MeterTree meters;

    MeterEquations(BuildingModel model, MeterTree meters) {
        this.model = model;
        this.meters = meters;
    }

    void add(EquationList equations) {
        for (Meter meter : meters.all()) {
            Point power = meter.power();
            if (power != null) {
                register(meter, power, equations);
                if (meter.kind() == EnergyKind.ELECTRICITY && meter.role() == Meter.Role.CONSUMPTION) {
                    sum(meter, power, equations);
                    machines(meter, power, equations);
                }
            }
        }
    }

    private void register(Meter meter, Point power, EquationList equations) {
        Point register = meter.register();
        if (register == null) {
            return;
        }
        equations.add(
                EquationKind.METER_REGISTER,
                meter.key(),
                "",
                EquationList.points(power),
                EquationList.points(register),
                quarter -> {
                    // The means of a register over two quarters lie as far apart as what flowed from the middle of one
                    // to that of the other.
                    double counted = 4 * (quarter.of(register) - quarter.before(register));
                    double flowed = (quarter.of(power) + quarter.before(power)) / 2;
                    return counted > 0.5 && flowed > 0.5
                            ? new double[] {Math.log(flowed) - Math.log(counted), 1}
                            : null;
                });
    }

    /** In kilowatts over those of the reference: what no meter counts is a load of its own, not a part of the others. */
    private void sum(Meter meter, Point power, EquationList equations) {
        List<Point> behind = meters.children(meter).stream()
                .map(Meter::power)
                .filter(Objects::nonNull)
                .toList();
        boolean whole = behind.size()
                == meters.children(meter).stream()
                        .filter(child -> child.role() != Meter.Role.REST)
                        .count();
        if (behind.size() < 2 || !whole) {
            return;
        }
        List<Point> made = meter.parent() == null
                ? meters.generation(EnergyKind.ELECTRICITY).stream()
                        .filter(one -> one.parent() == null)
                        .map(Meter::power)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        List<@Nullable Point> sensors = new ArrayList<>(behind);
        sensors.add(power);
        sensors.addAll(made);
        equations.add(EquationKind.METER_SUM, meter.key(), "", sensors, List.of(), quarter -> {
            double used = total(behind, quarter);
            double came = quarter.of(power) + total(made, quarter);
            return used > 1 && came > 1 ? new double[] {Math.log(came) - Math.log(used), 1, 1 / used} : null;
        });
    }

    /** What the model says that it meters; where it says nothing, all machines of a kind, if their sum is what it counts. */
    private void machines(Meter meter, Point power, EquationList equations) {
        Equipment own = model.equipment(meter.key());
        List<String> named =
                own == null || !own.meters().isEmpty() || own.feeds().isEmpty() ? meters(own) : own.feeds();
        List<Equipment> said =
                named.stream().map(model::equipment).filter(Objects::nonNull).toList();
        if (!said.isEmpty()) {
            machines(meter, "", power, said, equations);
        } else if (meter.parent() != null && meter.children().isEmpty()) {
            for (Set<EquipmentType> group : GROUPS) {
                machines(
                        meter,
                        String.valueOf(GROUPS.indexOf(group)),
                        power,
                        model.equipment().stream()
                                .filter(one -> group.contains(one.meaning().type()))
                                .toList(),
                        equations);
            }
        }
    }

    private static List<String> meters(@Nullable Equipment own) {
        return own == null ? List.of() : own.meters();
    }

    private void machines(Meter meter, String about, Point power, List<Equipment> machines, EquationList equations) {
        List<Point> powers = machines.stream()
                .flatMap(one -> RequiredPoint.ELECTRIC_POWER.allOfBest(model.pointsOf(one.key())).stream())
                .filter(point -> !point.equals(power))
                .limit(MOST)
                .toList();
        if (powers.isEmpty() || powers.size() == MOST) {
            return;
        }
        List<@Nullable Point> sensors = new ArrayList<>(powers);
        sensors.add(power);
        equations.add(EquationKind.METER_EQUIPMENT, meter.key(), about, sensors, List.of(), quarter -> {
            double counted = quarter.of(power);
            double sum = total(powers, quarter);
            return counted > 0.3 && sum > 0.3 ? new double[] {Math.log(counted) - Math.log(sum), 1} : null;
        });
    }

    private static double total(List<Point> points, QuarterReading quarter) {
        return points.stream().mapToDouble(quarter::of).sum();
    }
}
