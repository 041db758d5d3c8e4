package io.plenum.recommendation.estimate;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.recommendation.estimate.saving.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposal with what it was computed from, so that it can be asked for the saving of any stated days.
 *
 * @param effects daily savings by kind of energy
 * @param byLoop the same where a loop of Plenum carries it out in its own way; empty where that is no other
 * @param comfort daily K·h added
 */
public record ProposalEstimate(
        Proposal proposal, Map<EnergyKind, Effect> effects, Map<EnergyKind, Effect> byLoop, Effect comfort) {

    public ProposalEstimate {
        effects = Map.copyOf(effects);
        byLoop = Map.copyOf(byLoop);
    }

    /** kWh saved over these days by kind of energy. */
    public Map<EnergyKind, ConfidenceInterval> over(List<DayWeather> days) {
        Map<EnergyKind, ConfidenceInterval> savings = new HashMap<>();
        effects.forEach((kind, effect) -> savings.put(kind, effect.over(days)));
        return savings;
    }

    /** kWh of all kinds saved over these days, unweighted. */
    public ConfidenceInterval totalOver(List<DayWeather> days) {
        return over(days).values().stream().reduce(ConfidenceInterval.NONE, ConfidenceInterval::plus);
    }
}
