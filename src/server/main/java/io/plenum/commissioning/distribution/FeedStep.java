package io.plenum.commissioning.distribution;

/** A step of the distribution of heat, cold or air, in the order in which it is looked at. */
public enum FeedStep {
    BOILER_TO_PUMP,
    HOT_PUMP_TO_COIL,
    CHILLER_TO_PUMP,
    COLD_PUMP_TO_COIL,
    TOWER_TO_PUMP,
    /** Where the model has no pump between them. */
    TOWER_TO_CHILLER,
    CONDENSER_PUMP_TO_CHILLER,
    AIR_HANDLER_TO_BOX
}
