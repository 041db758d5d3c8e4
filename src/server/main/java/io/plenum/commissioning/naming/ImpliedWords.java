package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.EquipmentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What unit, type of object and machine say of a point without its name, in words of Brick, each with how sure it is. */
final class ImpliedWords {

    private record OfUnit(Unit unit, List<String> words, double weight) {}

    private static final List<OfUnit> UNITS = List.of(
            new OfUnit(Unit.DEGREE_CELSIUS, List.of("Temperature"), 0.8),
            new OfUnit(Unit.PASCAL, List.of("Pressure"), 0.8),
            new OfUnit(Unit.LITRE_PER_SECOND, List.of("Flow"), 0.8),
            new OfUnit(Unit.KILOWATT, List.of("Power"), 0.9),
            new OfUnit(Unit.KILOWATT_HOUR, List.of("Energy", "Usage"), 0.9),
            new OfUnit(Unit.CUBIC_METRE, List.of("Usage"), 0.9),
            new OfUnit(Unit.PARTS_PER_MILLION, List.of("CO2"), 0.8),
            new OfUnit(Unit.RELATIVE_HUMIDITY, List.of("Humidity", "Relative"), 0.9),
            new OfUnit(Unit.LUX, List.of("Illuminance"), 0.9),
            new OfUnit(Unit.WATT_PER_SQUARE_METRE, List.of("Solar", "Radiance"), 0.9),
            new OfUnit(Unit.METRE_PER_SECOND, List.of("Speed"), 0.6),
            new OfUnit(Unit.VOLT, List.of("Voltage"), 0.6),
            new OfUnit(Unit.AMPERE, List.of("Current"), 0.6));

    private static final Map<EquipmentType, Map<String, Double>> MACHINES = Map.of(
            EquipmentType.TERMINAL_BOX, Map.of("Zone", 0.6),
            EquipmentType.FAN_COIL, Map.of("Zone", 0.6),
            EquipmentType.AIR_HANDLER, Map.of("Supply", 0.4),
            EquipmentType.ROOFTOP_UNIT, Map.of("Supply", 0.4),
            EquipmentType.BOILER, Map.of("Hot", 0.7, "Water", 0.7, "Supply", 0.4),
            EquipmentType.CHILLER, Map.of("Chilled", 0.7, "Water", 0.7, "Supply", 0.4),
            EquipmentType.WEATHER_STATION, Map.of("Outside", 0.9),
            EquipmentType.GENERATOR, Map.of("Generation", 1.0),
            // Brick has no door, but the reader at it.
            EquipmentType.DOOR, Map.of("Door", 1.0));

    private static final double OF_CLASS = 1;

    private final Map<String, Double> words = new HashMap<>();

    private ImpliedWords() {}

    /**
     * @param equipmentClass of the machine that it belongs to; null where it belongs to a room, or to what nobody knows
     * @param inRoom whether its name places it in a room
     */
    static Map<String, Double> of(
            DiscoveredPoint point, @Nullable String equipmentClass, EquipmentType type, boolean inRoom) {
        ImpliedWords implied = new ImpliedWords();
        UNITS.stream().filter(line -> point.unit().measures(line.unit())).forEach(line -> line.words()
                .forEach(word -> implied.say(word, line.weight())));
        implied.object(point);
        if (equipmentClass != null) {
            List.of(BrickClass.words(equipmentClass).split(" ", -1)).forEach(word -> implied.say(word, OF_CLASS));
            MACHINES.getOrDefault(type, Map.of()).forEach(implied::say);
        } else if (inRoom) {
            implied.say("Zone", 0.7);
        }
        return implied.words;
    }

    private void object(DiscoveredPoint point) {
        PointKind kind = point.kindOrNumber();
        if (kind == PointKind.BINARY) {
            say("On", 1);
            say("Off", 1);
        }
        boolean number = kind == PointKind.NUMERIC;
        switch (ObjectDirection.of(point)) {
            case INPUT -> say(number ? "Sensor" : "Status", number ? 1 : 0.7);
            case OUTPUT -> say("Command", 0.9);
            case VALUE_WRITABLE -> {
                say("Command", number ? 0.6 : 0.7);
                if (number) {
                    say("Setpoint", 0.6);
                }
            }
            case VALUE -> say(number ? "Sensor" : "Status", number ? 0.9 : 0.7);
        }
    }

    private void say(String word, double weight) {
        words.merge(word, weight, Math::max);
    }
}
