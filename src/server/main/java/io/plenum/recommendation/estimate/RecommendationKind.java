package io.plenum.recommendation.estimate;

/** Kinds of recommendation, in the order of their usual worth. */
public enum RecommendationKind {
    /** Air handlers run while nobody is there. */
    AIR_SCHEDULE,
    /** Lights follow a clock that is longer than people stay. */
    LIGHT_SCHEDULE,
    /** Air handlers start as late as the day's weather allows. */
    OPTIMAL_START,
    /** Set points of nights and weekends are too close to those of the day. */
    NIGHT_SETBACK,
    SUPPLY_TEMPERATURE_RESET,
    STATIC_PRESSURE_RESET,
    CHILLED_WATER_RESET,
    HOT_WATER_RESET,
    /** Boilers and pumps wait for demand. */
    HEATING_LOCKOUT,
    ECONOMISER,
    /** Boxes cool with air that nobody needs and heat it again. */
    MINIMUM_FLOW,
    /** Outdoor air in step with people. */
    DEMAND_VENTILATION,
    /** The band between heating and cooling is narrow. */
    SET_POINT_BAND,
    LIGHT_DAYLIGHT,
    LIGHT_OCCUPANCY,
    /** Somebody's command holds for longer than anybody remembers. */
    FORGOTTEN_OVERRIDE,
    /** What is used at night and at weekends without a reason. */
    BASE_LOAD,
    PEAK_SHAVING,
    /** Charging moves to where the sun shines or the tariff is low. */
    LOAD_SHIFTING,
    /** A sensor, valve or damper needs mending. */
    REPAIR,
    /** What somebody has tried in simulation and proposes; its cause names the scenario. */
    SCENARIO
}
