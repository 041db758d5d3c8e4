package io.plenum.fault.offline.naming;

import io.plenum.fault.rules.EquipmentKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds of equipment that an export can be of, with their names in a sentence. */
public enum ExportedType {
    AIR_HANDLER("an air handler"),
    ROOFTOP_UNIT("a rooftop unit"),
    VAV_BOX("a VAV box"),
    FAN_COIL("a fan-coil unit"),
    CHILLER("a chiller"),
    BOILER("a boiler"),
    HEAT_PUMP("a heat pump"),
    COOLING_TOWER("a cooling tower"),
    PUMP("a pump"),
    HEAT_EXCHANGER("a heat exchanger"),
    METER("a meter"),
    ROOM("a room"),
    WEATHER_STATION("a weather station"),
    UNKNOWN("no equipment that is known");

    private final String text;

    ExportedType(String text) {
        this.text = text;
    }

    /** With its article. */
    public String text() {
        return text;
    }

    public static ExportedType of(EquipmentKind kind) {
        return Stream.of(values())
                .filter(type -> type.kind() == kind)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** By which rules it can be judged; null where there are none for it. */
    public @Nullable EquipmentKind kind() {
        return switch (this) {
            case AIR_HANDLER -> EquipmentKind.AIR_HANDLER;
            case ROOFTOP_UNIT -> EquipmentKind.ROOFTOP_UNIT;
            case VAV_BOX -> EquipmentKind.VAV_BOX;
            case FAN_COIL -> EquipmentKind.FAN_COIL;
            case CHILLER -> EquipmentKind.CHILLER;
            case BOILER -> EquipmentKind.BOILER;
            case COOLING_TOWER -> EquipmentKind.COOLING_TOWER;
            case PUMP -> EquipmentKind.PUMP;
            case HEAT_EXCHANGER -> EquipmentKind.HEAT_EXCHANGER;
            case HEAT_PUMP, METER, ROOM, WEATHER_STATION, UNKNOWN -> null;
        };
    }
}
