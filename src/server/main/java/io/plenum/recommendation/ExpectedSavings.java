package io.plenum.recommendation;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.DailySaving;
import java.util.Map;

/**
 * What a recommendation lets expect for any days: the line behind its year, by kind of energy. A kind is missing where a recommendation was
 * computed before lines were kept.
 *
 * @param byLoop the same where a loop of Plenum carries it out in its own way; empty where that is no other, and in what was kept before
 */
public record ExpectedSavings(Map<EnergyKind, DailySaving> daily, Map<EnergyKind, DailySaving> byLoop) {

    public static final ExpectedSavings UNKNOWN = new ExpectedSavings(Map.of(), Map.of());

    public ExpectedSavings {
        daily = Map.copyOf(daily);
        byLoop = byLoop == null ? Map.of() : Map.copyOf(byLoop);
    }
}
