package io.plenum.site.role;

import io.plenum.point.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A point that an application looks for: our own roles of points. Which classes may stand for each, the best first, says {@code
 * required-points.csv}.
 */
public enum RequiredPoint {
    SUPPLY_AIR_TEMPERATURE,
    SUPPLY_AIR_TEMPERATURE_SETPOINT,
    SUPPLY_AIR_HEATING_SETPOINT,
    SUPPLY_AIR_COOLING_SETPOINT,
    OUTSIDE_AIR_TEMPERATURE,
    MIXED_AIR_TEMPERATURE,
    RETURN_AIR_TEMPERATURE,
    COOLING_COIL_ENTERING_TEMPERATURE,
    COOLING_COIL_LEAVING_TEMPERATURE,
    HEATING_COIL_ENTERING_TEMPERATURE,
    HEATING_COIL_LEAVING_TEMPERATURE,
    /** Whether the machine itself runs: the supply fan of an air handler, a fan, a pump. */
    MACHINE_RUNNING,
    FAN_SPEED,
    DUCT_PRESSURE,
    DUCT_PRESSURE_SETPOINT,
    OUTSIDE_DAMPER,
    COOLING_VALVE,
    HEATING_VALVE,
    OCCUPIED,
    /** What the machine is commanded to: on or off. */
    MACHINE_COMMAND,
    /** Where a damper is, as it reports. */
    DAMPER_POSITION,
    AIR_FLOW,
    AIR_FLOW_SETPOINT,
    FILTER_PRESSURE,
    ELECTRIC_POWER,
    ZONE_TEMPERATURE,
    ZONE_HEATING_SETPOINT,
    ZONE_COOLING_SETPOINT,
    DAMPER_COMMAND,
    REHEAT_VALVE,
    DISCHARGE_TEMPERATURE,
    CHILLED_WATER_SUPPLY_TEMPERATURE,
    CHILLED_WATER_RETURN_TEMPERATURE,
    CHILLED_WATER_SUPPLY_SETPOINT,
    HOT_WATER_SUPPLY_TEMPERATURE,
    HOT_WATER_SUPPLY_SETPOINT,
    WATER_FLOW,
    PUMP_SPEED,
    WATER_PRESSURE,
    WATER_PRESSURE_SETPOINT,
    CONDENSER_WATER_TEMPERATURE,
    LIGHT_OUTPUT,
    DOOR_OPEN,
    DOOR_HELD,
    /** A fault that a machine reports of itself. */
    FAULT,
    INTRUSION,
    COOLING_VALVE_POSITION,
    HEATING_VALVE_POSITION,
    OUTSIDE_AIR_FLOW,
    OUTSIDE_AIR_FLOW_SETPOINT,
    ZONE_SETPOINT,
    DISCHARGE_SETPOINT,
    TERMINAL_FAN_RUNNING,
    TERMINAL_FAN_COMMAND,
    LOAD,
    CONDENSER_ENTERING_TEMPERATURE,
    CONDENSER_LEAVING_TEMPERATURE,
    CONDENSER_LEAVING_SETPOINT,
    HOT_WATER_RETURN_TEMPERATURE,
    HOT_WATER_FLOW,
    CHILLED_WATER_FLOW,
    /** What a meter counts, as power. */
    METERED_POWER,
    THERMAL_POWER,
    CHARGING_SETPOINT,
    OUTSIDE_HUMIDITY,
    SOLAR_RADIANCE,
    HEATING_DEMAND,
    COOLING_DEMAND,
    ILLUMINANCE,
    /** Whether people are there. */
    PRESENCE,
    /** A compressor or burner; its name says which. */
    STAGE_STATE,
    /** Velocity of vibration of a machine. */
    VIBRATION,
    ROOM_TEMPERATURE,
    ROOM_HEATING_SETPOINT,
    ROOM_COOLING_SETPOINT,
    ROOM_SETPOINT,
    ROOM_CO2,
    ROOM_HUMIDITY,
    ROOM_OCCUPIED,
    ROOM_LIGHT,
    DOOR,
    ARMED,
    CAMERA,
    POWER,
    RUNNING,
    ALARM;

    private static final Map<RequiredPoint, List<PointPattern>> TABLE =
            ClassTable.records("required-points.csv").stream()
                    .collect(Collectors.groupingBy(
                            row -> valueOf(row.getField(0)),
                            () -> new EnumMap<>(RequiredPoint.class),
                            Collectors.mapping(
                                    row -> PointPattern.of(row.getField(1), row.getField(2)), Collectors.toList())));

    private final ClassCache<List<PointPattern>> byClass = new ClassCache<>(this::ofClass);

    List<PointPattern> patterns() {
        return TABLE.getOrDefault(this, List.of());
    }

    private List<PointPattern> ofClass(String brickClass) {
        return patterns().stream()
                .filter(pattern -> pattern.classes().fits(brickClass))
                .toList();
    }

    /** The class that stands for it before all others, such as {@code Supply_Air_Temperature_Sensor}. */
    public String bestClass() {
        return patterns().getFirst().classes().parts().getFirst();
    }

    public boolean fits(Point point) {
        return byClass.of(point.brickClass()).stream()
                .filter(pattern -> pattern.fits(point))
                .findFirst()
                .filter(pattern -> !pattern.without())
                .isPresent();
    }

    /** All that may stand for it, the best class first; points of a class in the order in which they came. */
    public Stream<Point> among(List<Point> points) {
        return patterns().stream()
                .filter(pattern -> !pattern.without())
                .flatMap(pattern -> points.stream().filter(pattern::fits).filter(this::fits))
                .distinct();
    }

    /** The best that there is; null without one. */
    public @Nullable Point of(List<Point> points) {
        return among(points).findFirst().orElse(null);
    }

    /** All of the best class that there is: what several meters of one machine count together. */
    public List<Point> allOfBest(List<Point> points) {
        Point best = of(points);
        return best == null
                ? List.of()
                : points.stream()
                        .filter(point -> point.brickClass().equals(best.brickClass()))
                        .toList();
    }
}
