package io.plenum.recommendation;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.DailySaving;
import java.util.Map;

/**
 * What a recommendation lets expect for any days: the line behind its year, by kind of energy. A kind is missing where a recommendation was
 * computed before lines were kept.
 */
public record ExpectedSavings(Map<EnergyKind, DailySaving> daily) {

    public static final ExpectedSavings UNKNOWN = new ExpectedSavings(Map.of());

    public ExpectedSavings {
        daily = Map.copyOf(daily);
    }
}
