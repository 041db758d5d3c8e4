package io.plenum.trial.dayahead;

import java.time.Instant;

/**
 * A quarter of an hour of the virtual building, as its points show it.
 *
 * @param outdoor °C
 * @param load all electricity but that of cars, before the roof's, kW
 * @param roof kW
 * @param cars kW
 * @param climate of fans and chillers, kW
 * @param gas kW
 * @param flow of each box, l/s
 * @param air of each box's room, °C
 * @param supply of each box's air handler, °C
 * @param discharge of each box, °C
 */
record HouseQuarter(
        Instant start,
        double outdoor,
        double load,
        double roof,
        double cars,
        double climate,
        double gas,
        double[] flow,
        double[] air,
        double[] supply,
        double[] discharge) {

    /** From the grid, kW; negative into it. */
    double grid() {
        return load + cars - roof;
    }
}
