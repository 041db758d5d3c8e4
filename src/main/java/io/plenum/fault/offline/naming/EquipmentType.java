package io.plenum.fault.offline.naming;

/** Kinds of equipment that an export can be of, with their names in a sentence. */
public enum EquipmentType {
    AIR_HANDLER("an air handler"),
    ROOFTOP_UNIT("a rooftop unit"),
    VAV_BOX("a VAV box"),
    FAN_COIL("a fan-coil unit"),
    CHILLER("a chiller"),
    BOILER("a boiler"),
    HEAT_PUMP("a heat pump"),
    COOLING_TOWER("a cooling tower"),
    PUMP("a pump"),
    METER("a meter"),
    ROOM("a room"),
    WEATHER_STATION("a weather station"),
    UNKNOWN("no equipment that is known");

    private final String text;

    EquipmentType(String text) {
        this.text = text;
    }

    /** With its article. */
    public String text() {
        return text;
    }

    /** Whether the rules for air handlers may be tried on it. */
    public boolean isAirHandler() {
        return this == AIR_HANDLER || this == ROOFTOP_UNIT;
    }
}
