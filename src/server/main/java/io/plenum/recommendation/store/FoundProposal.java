package io.plenum.recommendation.store;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.saving.DailySaving;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a round has found.
 *
 * @param worth money a year
 */
record FoundProposal(Proposal proposal, ExpectedSavings expectedSavings, double worth) {

    static FoundProposal of(ProposalEstimate appraisal, double worth) {
        Map<EnergyKind, DailySaving> daily = new EnumMap<>(EnergyKind.class);
        appraisal.effects().forEach((kind, effect) -> daily.put(kind, effect.daily()));
        return new FoundProposal(appraisal.proposal(), new ExpectedSavings(daily), worth);
    }
}
