package io.plenum.site.role;

/** The substance or energy that a class of points or equipment speaks of. */
public enum Medium {
    ZONE_AIR,
    SUPPLY_AIR,
    RETURN_AIR,
    MIXED_AIR,
    OUTSIDE_AIR,
    EXHAUST_AIR,
    /** Air of which the class does not say where it is. */
    AIR,
    HOT_WATER,
    CHILLED_WATER,
    CONDENSER_WATER,
    /** Drinking water, and water of which the class does not say what it is for. */
    WATER,
    STEAM,
    REFRIGERANT,
    GAS,
    ELECTRICITY,
    /** Thermal energy; the class does not say whether warm or cold. */
    HEAT,
    /** The class does not say. */
    UNKNOWN
}
