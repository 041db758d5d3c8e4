package io.plenum.advice.estimate;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds air handlers, rooms, lights and fans in the Brick model: by class, by what feeds what, by what points belong to what. */
final class Binding {

    private static final String UNIT = "Air_Handling_Unit|Air_Handler_Unit|AHU|Rooftop_Unit|RTU";
    private static final String BOX = "(\\w+_)?(Variable_Air_Volume_Box|VAV|Terminal_Unit)(_With_\\w+)?|RVAV";
    private static final String LIGHTS = "Lighting(_Zone|_System|_Equipment)?|Luminaire";

    private final SiteModel model;
    private final Readings readings;
    final List<AirUnit> units = new ArrayList<>();
    final List<Light> lights = new ArrayList<>();
    final List<Exhaust> exhausts = new ArrayList<>();

    Binding(Readings readings) {
        this.readings = readings;
        this.model = readings.model();
        for (Equipment one : model.equipment()) {
            if (one.brickClass().matches(UNIT)) {
                unit(one);
            } else if (one.brickClass().matches(LIGHTS)) {
                lights(one);
            } else if (one.brickClass().matches("Exhaust_Fan|Fan")) {
                exhaust(one);
            }
        }
        units.forEach(unit -> unit.cells.forEach(this::presence));
    }

    private void unit(Equipment equipment) {
        String key = equipment.key();
        double[] on =
                readings.read(key, "Supply_Fan_On_Off_Status", "Supply_Fan_Status", "Fan_On_Off_Status", "Fan_Status");
        double[] supply = supply(key);
        double[] setPoint = readings.read(key, "Supply_Air_Temperature_Setpoint", "Discharge_Air_Temperature_Setpoint");
        double[] returned = readings.read(key, "Return_Air_Temperature_Sensor");
        double[] mixed = readings.read(key, "Mixed_Air_Temperature_Sensor");
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
        return readings.read(key, "Supply_Air_Temperature_Sensor", "Discharge_Air_Temperature_Sensor");
    }

    private void duct(AirUnit unit) {
        String key = unit.key;
        unit.flow = unit.cells.stream()
                .map(cell -> cell.flow)
                .reduce(Readings::plus)
                .orElseThrow();
        double[] own = readings.read(key, "Supply_Air_Flow_Sensor", "Discharge_Air_Flow_Sensor");
        unit.flow = own == null ? unit.flow : own;
        unit.pressure = Objects.requireNonNullElse(
                readings.read(key, "Supply_Air_Static_Pressure_Sensor"), new double[unit.flow.length]);
        unit.fanPower = readings.sum(key, "Electric_Power_Sensor");
        unit.damper = readings.read(key, "Outside_Damper_Command", "Outside_Damper_Position_Command");
        unit.heatingValve = readings.read(key, "Heating_Valve_Command", "Heating_Command");
        unit.coolingValve = readings.read(key, "Cooling_Valve_Command", "Cooling_Command");
        unit.setPointPoint =
                readings.point(key, "Supply_Air_Temperature_Setpoint", "Discharge_Air_Temperature_Setpoint");
        unit.pressurePoint = readings.point(key, "Supply_Air_Static_Pressure_Setpoint");
        unit.commandPoint = readings.point(key, "Supply_Fan_On_Off_Command", "Fan_On_Off_Command", "Fan_Command");
        unit.damperPoint = readings.point(key, "Outside_Damper_Command", "Outside_Damper_Position_Command");
    }

    private void cells(Equipment unit, AirUnit into) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String fed : unit.feeds()) {
            Equipment box = model.equipment(fed);
            if (box == null || !box.brickClass().matches(BOX)) {
                continue;
            }
            for (String key : box.feeds()) {
                Space space = model.space(key);
                BoxReading reading = space == null ? null : BoxReading.of(readings, box.key());
                if (space != null && reading != null) {
                    reading.join(
                            cells.computeIfAbsent(key, name -> new Cell(name, Math.max(1, space.areaSquareMetres()))));
                }
            }
        }
        into.cells.addAll(cells.values());
    }

    private void lights(Equipment equipment) {
        String key = equipment.key();
        Point point = readings.point(key, "Luminance_Command", "Lighting_Level_Command", "On_Off_Command");
        double[] power = readings.read(key, "Electric_Power_Sensor", "Power_Sensor");
        double[] level = point == null ? null : readings.of(point);
        if (power == null || level == null || point == null) {
            return;
        }
        double[] present = readings.read(key, "Occupancy_Status", "Occupancy_Sensor", "Motion_Sensor", "PIR_Sensor");
        lights.add(new Light(
                key, equipment.feeds(), power, level, present, readings.read(key, "Illuminance_Sensor"), point));
    }

    private void exhaust(Equipment equipment) {
        double[] on = readings.read(equipment.key(), "Fan_On_Off_Status", "Fan_Status", "On_Off_Status");
        double[] power = readings.read(equipment.key(), "Electric_Power_Sensor", "Power_Sensor");
        if (on != null && power != null) {
            exhausts.add(new Exhaust(
                    equipment.key(),
                    on,
                    power,
                    readings.point(equipment.key(), "Fan_On_Off_Command", "Fan_Command", "On_Off_Command")));
        }
    }

    private void presence(Cell cell) {
        cell.co2 = readings.read(cell.space, "CO2_Sensor", "CO2_Level_Sensor");
        cell.present = lights.stream()
                .filter(light -> light.spaces().contains(cell.space))
                .map(Light::present)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
