package io.plenum.energy.benchmark;

import io.plenum.energy.EnergyKind;
import org.jspecify.annotations.Nullable;

/**
 * What buildings of a use usually need, or what somebody has set for a site.
 *
 * @param use null where it was set for the site
 * @param kind electricity, or heat, be it delivered or made of gas
 * @param low kWh for each m² and year
 * @param high kWh for each m² and year
 * @param source where it is from
 * @param confirmed whether somebody has compared it with the source
 */
public record BenchmarkBand(
        @Nullable BuildingUse use, EnergyKind kind, double low, double high, String source, boolean confirmed) {

    /** Whether somebody has set it for the site. */
    public boolean own() {
        return use == null;
    }

    /** −1 below, 0 within, 1 above. */
    public int place(double intensity) {
        return intensity < low ? -1 : intensity > high ? 1 : 0;
    }
}
