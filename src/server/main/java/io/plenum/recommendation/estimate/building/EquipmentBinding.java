package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds air handlers, rooms, lights and fans in the Brick model: by class, by what feeds what, by what points belong to what. */
final class EquipmentBinding {

    /** Fans that stand for themselves: nothing is said of what they move, or they exhaust it. */
    private static final Set<Medium> EXHAUSTS = Set.of(Medium.EXHAUST_AIR, Medium.UNKNOWN);

    private final SiteModel model;
    private final PointReadings readings;
    final List<AirUnit> units = new ArrayList<>();
    final List<Light> lights = new ArrayList<>();
    final List<ExhaustFanSeries> exhausts = new ArrayList<>();

    EquipmentBinding(PointReadings readings) {
        this.readings = readings;
        this.model = readings.model();
        for (Equipment one : model.equipment()) {
            EquipmentMeaning meaning = one.meaning();
            if (meaning.type().handlesAir()) {
                unit(one);
            } else if (meaning.is(EquipmentType.LIGHTING)) {
                lights(one);
            } else if (meaning.is(EquipmentType.FAN) && EXHAUSTS.contains(meaning.medium())) {
                exhaust(one);
            }
        }
        units.forEach(unit -> unit.cells.forEach(this::presence));
    }

    private void unit(Equipment equipment) {
        String key = equipment.key();
        double[] on = readings.read(key, RequiredPoint.MACHINE_RUNNING);
        double[] supply = supply(key);
        double[] setPoint = readings.read(key, RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT);
        double[] returned = readings.read(key, RequiredPoint.RETURN_AIR_TEMPERATURE);
        double[] mixed = readings.read(key, RequiredPoint.MIXED_AIR_TEMPERATURE);
        if (on == null || supply == null || setPoint == null || returned == null || mixed == null) {
            return;
        }
        AirUnit unit = new AirUnit(key);
        unit.on = on;
        unit.supply = supply;
        unit.setPoint = setPoint;
        unit.returned = returned;
        unit.mixed = mixed;
        cells(equipment, unit);
        if (!unit.cells.isEmpty()) {
            duct(unit);
            units.add(unit);
        }
    }

    private double @Nullable [] supply(String key) {
        return readings.read(key, RequiredPoint.SUPPLY_AIR_TEMPERATURE);
    }

    private void duct(AirUnit unit) {
        String key = unit.key;
        unit.flow = unit.cells.stream()
                .map(cell -> cell.flow)
                .reduce(PointReadings::plus)
                .orElseThrow();
        double[] own = readings.read(key, RequiredPoint.AIR_FLOW);
        unit.flow = own == null ? unit.flow : own;
        unit.pressure = Objects.requireNonNullElse(
                readings.read(key, RequiredPoint.DUCT_PRESSURE), new double[unit.flow.length]);
        unit.fanPower = readings.sum(key, RequiredPoint.ELECTRIC_POWER);
        unit.damper = readings.read(key, RequiredPoint.OUTSIDE_DAMPER);
        unit.heatingValve = readings.read(key, RequiredPoint.HEATING_VALVE);
        unit.coolingValve = readings.read(key, RequiredPoint.COOLING_VALVE);
        unit.setPointPoint = readings.point(key, RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT);
        unit.pressurePoint = readings.point(key, RequiredPoint.DUCT_PRESSURE_SETPOINT);
        unit.commandPoint = readings.point(key, RequiredPoint.MACHINE_COMMAND);
        unit.damperPoint = readings.point(key, RequiredPoint.OUTSIDE_DAMPER);
    }

    private void cells(Equipment unit, AirUnit into) {
        Map<String, RoomModel> cells = new LinkedHashMap<>();
        for (String fed : unit.feeds()) {
            Equipment box = model.equipment(fed);
            if (box == null || !box.meaning().is(EquipmentType.TERMINAL_BOX)) {
                continue;
            }
            for (String key : box.feeds()) {
                Space space = model.space(key);
                VavReadings reading = space == null ? null : VavReadings.of(readings, box.key());
                if (space != null && reading != null) {
                    reading.join(cells.computeIfAbsent(
                            key, name -> new RoomModel(name, Math.max(1, space.areaSquareMetres()))));
                }
            }
        }
        into.cells.addAll(cells.values());
    }

    private void lights(Equipment equipment) {
        String key = equipment.key();
        Point point = readings.point(key, RequiredPoint.LIGHT_OUTPUT);
        double[] power = readings.read(key, RequiredPoint.ELECTRIC_POWER);
        double[] level = point == null ? null : readings.of(point);
        if (power == null || level == null || point == null) {
            return;
        }
        double[] present = readings.read(key, RequiredPoint.PRESENCE);
        lights.add(new Light(
                key, equipment.feeds(), power, level, present, readings.read(key, RequiredPoint.ILLUMINANCE), point));
    }

    private void exhaust(Equipment equipment) {
        double[] on = readings.read(equipment.key(), RequiredPoint.MACHINE_RUNNING);
        double[] power = readings.read(equipment.key(), RequiredPoint.ELECTRIC_POWER);
        if (on != null && power != null) {
            exhausts.add(new ExhaustFanSeries(
                    equipment.key(), on, power, readings.point(equipment.key(), RequiredPoint.MACHINE_COMMAND)));
        }
    }

    private void presence(RoomModel cell) {
        cell.co2 = readings.read(cell.space, RequiredPoint.ROOM_CO2);
        cell.present = lights.stream()
                .filter(light -> light.spaces().contains(cell.space))
                .map(Light::present)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
