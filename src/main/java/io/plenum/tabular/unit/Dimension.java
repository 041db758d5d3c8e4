package io.plenum.tabular.unit;

/** What a unit measures; values of one dimension can be turned into each other. Beside each the unit that factors lead to. */
public enum Dimension {
    /** °C. */
    TEMPERATURE,
    /** Pa. */
    PRESSURE,
    /** m³/s. */
    FLOW,
    /** m³. */
    VOLUME,
    /** W. */
    POWER,
    /** kWh. */
    ENERGY,
    /** 1. */
    SHARE,
    /** % relative humidity. */
    HUMIDITY,
    /** V. */
    VOLTAGE,
    /** A. */
    CURRENT,
    /** Hz. */
    FREQUENCY,
    /** 1/min. */
    ROTATION,
    /** s. */
    TIME,
    /** ppm. */
    CONCENTRATION,
    /** µg/m³. */
    DUST,
    /** m/s. */
    SPEED,
    /** lx. */
    ILLUMINANCE,
    /** W/m². */
    IRRADIANCE,
    /** kJ/kg. */
    ENTHALPY,
    /** °. */
    ANGLE,
    /** kg/s. */
    MASS_FLOW,
    /** m. */
    LENGTH,
    /** kg of CO₂ for each kWh. */
    EMISSION,
    /** A state or a count without a unit. */
    NONE
}
