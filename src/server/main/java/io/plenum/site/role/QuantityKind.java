package io.plenum.site.role;

/** What a point measures, sets or states. */
public enum QuantityKind {
    TEMPERATURE,
    /** In kelvins or degrees apart: an offset, a dead band, a difference. */
    TEMPERATURE_DIFFERENCE,
    HUMIDITY,
    CO2,
    PRESSURE,
    FLOW,
    POWER,
    REACTIVE_POWER,
    ENERGY,
    SPEED,
    VALVE_POSITION,
    DAMPER_POSITION,
    /** How much heating or cooling a controller asks for, of the most. */
    DEMAND,
    /** Of the capacity. */
    LOAD,
    ILLUMINANCE,
    /** Output of lights. */
    LIGHT_LEVEL,
    IRRADIANCE,
    WIND,
    OCCUPANCY,
    MODE,
    ON_OFF,
    /** Of a door, a window or a contact. */
    OPENING,
    FAULT,
    /** The class does not say. */
    UNKNOWN
}
