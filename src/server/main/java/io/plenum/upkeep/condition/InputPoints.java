package io.plenum.upkeep.condition;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which points of a building are the inputs of a piece of equipment: its own, and of water those of what it feeds or is fed by. */
final class InputPoints {

    private final BuildingModel building;
    private final Map<String, List<Equipment>> feeding = new HashMap<>();

    InputPoints(BuildingModel building) {
        this.building = building;
        for (Equipment one : building.equipment()) {
            one.feeds().forEach(fed -> feeding.computeIfAbsent(fed, key -> new ArrayList<>())
                    .add(one));
        }
    }

    /** Empty where there are none. */
    List<Point> of(Equipment equipment, ConditionInput input) {
        return switch (input) {
            case RUNNING -> own(equipment, RequiredPoint.MACHINE_RUNNING);
            case POWER -> power(equipment);
            case SPEED -> own(equipment, RequiredPoint.FAN_SPEED, RequiredPoint.PUMP_SPEED);
            case AIR_FLOW -> own(equipment, RequiredPoint.AIR_FLOW);
            case WATER_FLOW ->
                own(
                        equipment,
                        RequiredPoint.CHILLED_WATER_FLOW,
                        RequiredPoint.HOT_WATER_FLOW,
                        RequiredPoint.WATER_FLOW);
            case FILTER_PRESSURE -> own(equipment, RequiredPoint.FILTER_PRESSURE);
            case ENTERING_AIR -> own(equipment, RequiredPoint.MIXED_AIR_TEMPERATURE);
            case LEAVING_AIR -> own(equipment, RequiredPoint.SUPPLY_AIR_TEMPERATURE);
            case COOLING_VALVE -> own(equipment, RequiredPoint.COOLING_VALVE);
            case HEATING_VALVE -> own(equipment, RequiredPoint.HEATING_VALVE);
            case COOLING_VALVE_POSITION -> own(equipment, RequiredPoint.COOLING_VALVE_POSITION);
            case HEATING_VALVE_POSITION -> own(equipment, RequiredPoint.HEATING_VALVE_POSITION);
            case CHILLED_WATER -> near(equipment, RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE);
            case HOT_WATER -> near(equipment, RequiredPoint.HOT_WATER_SUPPLY_TEMPERATURE);
            case HOT_WATER_RETURN -> near(equipment, RequiredPoint.HOT_WATER_RETURN_TEMPERATURE);
            case HOT_WATER_FLOW -> near(equipment, RequiredPoint.HOT_WATER_FLOW);
            case CONDENSER_WATER ->
                near(
                        equipment,
                        RequiredPoint.CONDENSER_ENTERING_TEMPERATURE,
                        RequiredPoint.CONDENSER_WATER_TEMPERATURE);
            case LOAD -> own(equipment, RequiredPoint.LOAD);
            case OUTDOOR_TEMPERATURE -> list(OutdoorSensors.temperature(building));
            case OUTDOOR_HUMIDITY -> list(OutdoorSensors.humidity(building));
            case GAS -> gas();
            case OTHERS_RUNNING -> others(equipment);
            case DAMPER_COMMAND -> own(equipment, RequiredPoint.OUTSIDE_DAMPER, RequiredPoint.DAMPER_COMMAND);
            case DAMPER_POSITION -> own(equipment, RequiredPoint.DAMPER_POSITION);
            case VIBRATION -> own(equipment, RequiredPoint.VIBRATION);
        };
    }

    private static List<Point> list(@Nullable Point point) {
        return point == null ? List.of() : List.of(point);
    }

    /** The first role of which there is a point. */
    private List<Point> own(Equipment equipment, RequiredPoint... roles) {
        List<Point> points = building.pointsOf(equipment.key());
        return list(Stream.of(roles)
                .map(role -> role.of(points))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    /** An air handler's fans are metered one by one. */
    private List<Point> power(Equipment equipment) {
        return equipment.meaning().type().handlesAir()
                ? RequiredPoint.ELECTRIC_POWER.allOfBest(building.pointsOf(equipment.key()))
                : own(equipment, RequiredPoint.ELECTRIC_POWER);
    }

    private List<Point> near(Equipment equipment, RequiredPoint... roles) {
        Stream<Equipment> fed =
                equipment.feeds().stream().map(building::equipment).filter(Objects::nonNull);
        return Stream.of(Stream.of(equipment), feeding.getOrDefault(equipment.key(), List.of()).stream(), fed)
                .flatMap(one -> one)
                .map(one -> own(one, roles))
                .filter(points -> !points.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of the building's own meter, where it has one alone. */
    private List<Point> gas() {
        List<Equipment> meters = building.equipment().stream()
                .filter(one -> one.meaning().is(EquipmentType.METER))
                .filter(one ->
                        one.meaning().medium() == Medium.GAS && one.meaning().ofBuilding())
                .toList();
        return meters.size() == 1 ? own(meters.getFirst(), RequiredPoint.METERED_POWER) : List.of();
    }

    private List<Point> others(Equipment equipment) {
        return building.equipment().stream()
                .filter(one -> !one.key().equals(equipment.key()))
                .filter(one -> one.meaning().type() == equipment.meaning().type())
                .flatMap(one -> own(one, RequiredPoint.MACHINE_RUNNING).stream())
                .toList();
    }
}
