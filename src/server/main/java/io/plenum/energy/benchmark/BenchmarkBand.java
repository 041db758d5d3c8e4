package io.plenum.energy.benchmark;

import io.plenum.energy.EnergyKind;

/**
 * What buildings of a use usually need.
 *
 * @param kind electricity, or heat, be it delivered or made of gas
 * @param low kWh for each m² and year
 * @param high kWh for each m² and year
 * @param source where it is from
 * @param confirmed whether somebody has compared it with the source
 */
public record BenchmarkBand(
        BuildingUse use, EnergyKind kind, double low, double high, String source, boolean confirmed) {

    /** −1 below, 0 within, 1 above. */
    public int place(double intensity) {
        return intensity < low ? -1 : intensity > high ? 1 : 0;
    }
}
