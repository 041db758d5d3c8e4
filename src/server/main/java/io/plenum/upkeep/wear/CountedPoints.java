package io.plenum.upkeep.wear;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import io.plenum.upkeep.EquipmentUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which points a piece of equipment is counted.
 *
 * @param use null where only its actuators are
 * @param run by which it is seen to be in use, null as {@code use}
 * @param load as a share of the most, null where none is measured
 * @param actuators positions, or commands of what reports no position
 */
record CountedPoints(
        Equipment equipment,
        @Nullable EquipmentUse use,
        @Nullable Point run,
        @Nullable Point load,
        List<Point> actuators) {

    /** Above it a binary point is on. */
    static final double SWITCHED = 0.5;

    private static final Set<EquipmentType> NOT_USED = Set.of(
            EquipmentType.CAMERA,
            EquipmentType.FIRE_PANEL,
            EquipmentType.INTRUSION_DETECTION,
            EquipmentType.METER,
            EquipmentType.GENERATOR,
            EquipmentType.CHARGING_STATION,
            EquipmentType.WEATHER_STATION,
            EquipmentType.WATER_SYSTEM);

    /** An actuator's position, and its command. */
    private record Actuator(@Nullable RequiredPoint position, RequiredPoint command) {}

    private static final List<Actuator> ACTUATORS = List.of(
            new Actuator(RequiredPoint.DAMPER_POSITION, RequiredPoint.OUTSIDE_DAMPER),
            new Actuator(RequiredPoint.DAMPER_POSITION, RequiredPoint.DAMPER_COMMAND),
            new Actuator(RequiredPoint.HEATING_VALVE_POSITION, RequiredPoint.HEATING_VALVE),
            new Actuator(RequiredPoint.COOLING_VALVE_POSITION, RequiredPoint.COOLING_VALVE),
            new Actuator(null, RequiredPoint.REHEAT_VALVE));

    /** Null where nothing can be counted. */
    static @Nullable CountedPoints of(Equipment equipment, List<Point> points) {
        EquipmentType type = equipment.meaning().type();
        EquipmentUse use = use(type);
        Point run = NOT_USED.contains(type) ? null : run(type, points);
        List<Point> actuators = type == EquipmentType.DOOR ? List.of() : actuators(points);
        return run == null && actuators.isEmpty()
                ? null
                : new CountedPoints(
                        equipment, run == null ? null : use, run, run == null ? null : load(type, points), actuators);
    }

    static EquipmentUse use(EquipmentType type) {
        return switch (type) {
            case LIGHTING -> EquipmentUse.LIT;
            case DOOR -> EquipmentUse.OPEN;
            default -> EquipmentUse.RUNNING;
        };
    }

    private static @Nullable Point run(EquipmentType type, List<Point> points) {
        List<RequiredPoint> roles =
                switch (type) {
                    case LIGHTING -> List.of(RequiredPoint.LIGHT_OUTPUT);
                    case DOOR -> List.of(RequiredPoint.DOOR_OPEN);
                    default ->
                        List.of(
                                RequiredPoint.MACHINE_RUNNING,
                                RequiredPoint.TERMINAL_FAN_RUNNING,
                                RequiredPoint.FAN_SPEED,
                                RequiredPoint.PUMP_SPEED);
                };
        return first(roles.stream(), points);
    }

    private static @Nullable Point load(EquipmentType type, List<Point> points) {
        Stream<RequiredPoint> roles = type == EquipmentType.LIGHTING
                ? Stream.of(RequiredPoint.LIGHT_OUTPUT)
                : Stream.of(RequiredPoint.LOAD, RequiredPoint.FAN_SPEED, RequiredPoint.PUMP_SPEED);
        return roles.map(role -> role.of(points))
                .filter(Objects::nonNull)
                .filter(CountedPoints::isShare)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Point first(Stream<RequiredPoint> roles, List<Point> points) {
        return roles.map(role -> role.of(points))
                .filter(Objects::nonNull)
                .filter(point -> point.kind() == PointKind.BINARY || isShare(point))
                .findFirst()
                .orElse(null);
    }

    private static List<Point> actuators(List<Point> points) {
        List<Point> found = new ArrayList<>();
        for (Actuator actuator : ACTUATORS) {
            Point command = actuator.command().of(points);
            Point position =
                    actuator.position() == null ? null : actuator.position().of(points);
            Point followed = position == null ? command : position;
            if (command != null && followed != null && isShare(followed) && !found.contains(followed)) {
                found.add(followed);
            }
        }
        return found;
    }

    /** Whether its values are parts of a whole. */
    private static boolean isShare(Point point) {
        return point.kind() == PointKind.NUMERIC
                && (point.unit().equals(Unit.PERCENT)
                        || point.unit().equals(Unit.FRACTION)
                        || point.unit().equals(Unit.HERTZ));
    }

    /** The value of the whole, in the point's unit. */
    static double full(Point point) {
        if (point.kind() == PointKind.BINARY || point.unit().equals(Unit.FRACTION)) {
            return 1;
        }
        return point.unit().equals(Unit.HERTZ) ? 50 : 100;
    }

    /** Above which value of this point the equipment is in use, in the point's unit. */
    static double least(Point point) {
        return point.kind() == PointKind.BINARY ? SWITCHED : full(point) / 100;
    }

    List<PointId> ids() {
        return Stream.concat(Stream.of(run, load), actuators.stream())
                .filter(Objects::nonNull)
                .map(Point::id)
                .distinct()
                .toList();
    }
}
