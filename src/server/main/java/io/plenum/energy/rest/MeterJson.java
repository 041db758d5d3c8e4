package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meter as a machine reads it.
 *
 * @param site key of the site that it meters
 * @param register key of the point that counts
 * @param power key of the point with its power, kW or W
 */
record MeterJson(
        String site,
        String key,
        String name,
        EnergyKind kind,
        Meter.Role role,
        String unit,
        @Nullable String parent,
        List<String> children,
        @Nullable String register,
        @Nullable String power,
        @Nullable String floor,
        boolean bought) {

    static MeterJson of(Site site, Meter meter) {
        return new MeterJson(
                site.key(),
                meter.key(),
                meter.name(),
                meter.kind(),
                meter.role(),
                unit(meter.kind()),
                meter.parent(),
                meter.children(),
                meter.register() == null ? null : meter.register().key(),
                meter.power() == null ? null : meter.power().key(),
                meter.floor(),
                meter.bought());
    }

    static String unit(EnergyKind kind) {
        return kind == EnergyKind.WATER ? "m³" : "kWh";
    }
}
