package io.plenum.advice;

import io.plenum.advice.estimate.saving.DailySaving;
import io.plenum.energy.EnergyKind;
import java.util.Map;

/**
 * What a recommendation promises for any days: the line behind its year, by kind of energy. A kind is missing where a recommendation was
 * computed before lines were kept.
 */
public record Promise(Map<EnergyKind, DailySaving> daily) {

    public static final Promise UNKNOWN = new Promise(Map.of());

    public Promise {
        daily = Map.copyOf(daily);
    }
}
