package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds air handlers, rooms, lights and fans in the Brick model: by class, by what feeds what, by what points belong to what. */
final class EquipmentBinding {

    private final SiteModel model;
    private final PointReadings readings;
    final List<AirUnit> units = new ArrayList<>();
    final List<Light> lights = new ArrayList<>();
    final List<ExhaustFanSeries> exhausts = new ArrayList<>();

    EquipmentBinding(PointReadings readings) {
        this.readings = readings;
        this.model = readings.model();
        for (Equipment one : model.equipment()) {
            if (EquipmentInputs.AIR_HANDLER.fits(one)) {
                unit(one);
            } else if (EquipmentInputs.LIGHTING.fits(one)) {
                lights(one);
            } else if (EquipmentInputs.EXHAUST_FAN.fits(one)) {
                exhaust(one);
            }
        }
        units.forEach(unit -> unit.cells.forEach(this::presence));
    }

    private void unit(Equipment equipment) {
        String key = equipment.key();
        Map<RequiredPoint, double[]> read = EquipmentInputs.AIR_HANDLER.read(readings, key);
        if (read == null) {
            return;
        }
        AirUnit unit = new AirUnit(key);
        unit.on = series(read, RequiredPoint.MACHINE_RUNNING);
        unit.supply = series(read, RequiredPoint.SUPPLY_AIR_TEMPERATURE);
        unit.setPoint = series(read, RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT);
        unit.returned = series(read, RequiredPoint.RETURN_AIR_TEMPERATURE);
        unit.mixed = series(read, RequiredPoint.MIXED_AIR_TEMPERATURE);
        cells(equipment, unit);
        if (!unit.cells.isEmpty()) {
            duct(unit);
            units.add(unit);
        }
    }

    private static double[] series(Map<RequiredPoint, double[]> read, RequiredPoint wanted) {
        return Objects.requireNonNull(read.get(wanted));
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
            if (box == null || !EquipmentInputs.TERMINAL_BOX.fits(box)) {
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
        double[] level = point == null ? null : readings.of(point);
        Map<RequiredPoint, double[]> read = EquipmentInputs.LIGHTING.read(readings, key);
        if (read == null || level == null || point == null) {
            return;
        }
        double[] power = series(read, RequiredPoint.ELECTRIC_POWER);
        double[] present = readings.read(key, RequiredPoint.PRESENCE);
        lights.add(new Light(
                key, equipment.feeds(), power, level, present, readings.read(key, RequiredPoint.ILLUMINANCE), point));
    }

    private void exhaust(Equipment equipment) {
        String key = equipment.key();
        Map<RequiredPoint, double[]> read = EquipmentInputs.EXHAUST_FAN.read(readings, key);
        if (read != null) {
            exhausts.add(new ExhaustFanSeries(
                    key,
                    series(read, RequiredPoint.MACHINE_RUNNING),
                    series(read, RequiredPoint.ELECTRIC_POWER),
                    readings.point(key, RequiredPoint.MACHINE_COMMAND)));
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
