package io.plenum.simulation;

/** What a scenario is judged by. */
public enum Figure {
    /** kWh from the grid. */
    ELECTRICITY,
    /** kWh of heat that is bought or burnt. */
    HEAT,
    /** In the site's currency. */
    COST,
    /** kg */
    CARBON_DIOXIDE,
    /** Highest mean of a quarter of an hour, kW. */
    PEAK,
    /** K·h outside 20 to 26 °C while people are there. */
    DISCOMFORT
}
