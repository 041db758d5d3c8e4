package io.plenum.site.role;

/** What kind of thing equipment is. */
public enum EquipmentType {
    AIR_HANDLER,
    ROOFTOP_UNIT,
    /** A box with a damper at the end of a duct: VAV box and its like. */
    TERMINAL_BOX,
    FAN_COIL,
    COMPUTER_ROOM_UNIT,
    FAN,
    PUMP,
    HEAT_PUMP,
    /** A loop, system or plant of water. */
    WATER_SYSTEM,
    CHILLER,
    BOILER,
    HEAT_EXCHANGER,
    COOLING_TOWER,
    LIGHTING,
    DOOR,
    ELEVATOR,
    CAMERA,
    FIRE_PANEL,
    INTRUSION_DETECTION,
    METER,
    GENERATOR,
    CHARGING_STATION,
    WEATHER_STATION,
    /** Equipment of another kind, or of a class that nobody knows. */
    UNKNOWN;

    /** Whether it mixes, treats and distributes air. */
    public boolean handlesAir() {
        return this == AIR_HANDLER || this == ROOFTOP_UNIT;
    }
}
