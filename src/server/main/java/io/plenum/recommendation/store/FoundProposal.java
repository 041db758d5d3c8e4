package io.plenum.recommendation.store;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.saving.DailySaving;
import io.plenum.recommendation.estimate.saving.Effect;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a round has found.
 *
 * @param worth money a year
 */
record FoundProposal(Proposal proposal, ExpectedSavings expectedSavings, double worth) {

    static FoundProposal of(ProposalEstimate appraisal, double worth) {
        return new FoundProposal(
                appraisal.proposal(),
                new ExpectedSavings(daily(appraisal.effects()), daily(appraisal.byLoop())),
                worth);
    }

    private static Map<EnergyKind, DailySaving> daily(Map<EnergyKind, Effect> effects) {
        Map<EnergyKind, DailySaving> daily = new EnumMap<>(EnergyKind.class);
        effects.forEach((kind, effect) -> daily.put(kind, effect.daily()));
        return daily;
    }
}
