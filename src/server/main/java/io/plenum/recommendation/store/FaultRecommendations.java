package io.plenum.recommendation.store;

import io.plenum.fault.Cause;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.fault.finding.RelatedRecommendations;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import io.plenum.site.Site;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells fault detection which recommendations speak of what it has found too. */
@Component
class FaultRecommendations implements RelatedRecommendations {

    private static final Set<Cause> FORGOTTEN = EnumSet.of(Cause.OVERRIDE, Cause.SCHEDULE);

    private final Recommendations recommendations;

    FaultRecommendations(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<RelatedRecommendation> of(Site site) {
        return recommendations.open(site).stream()
                .filter(one -> one.proposal().kind() == RecommendationKind.FORGOTTEN_OVERRIDE
                        || one.proposal().kind() == RecommendationKind.REPAIR)
                .sorted(Comparator.comparing(one -> one.proposal().kind() != RecommendationKind.FORGOTTEN_OVERRIDE))
                .map(FaultRecommendations::related)
                .toList();
    }

    private static RelatedRecommendation related(Recommendation one) {
        Proposal proposal = one.proposal();
        boolean forgotten = proposal.kind() == RecommendationKind.FORGOTTEN_OVERRIDE;
        return new RelatedRecommendation(
                one.id(),
                proposal.subject(),
                forgotten ? FORGOTTEN : EnumSet.complementOf(EnumSet.copyOf(FORGOTTEN)),
                forgotten ? proposal.confidence() : Double.NaN,
                forgotten ? perDay(proposal) : Double.NaN);
    }

    /** Of the days of the past that were computed anew. */
    private static double perDay(Proposal proposal) {
        return proposal.rehearsal().stream()
                .mapToDouble(SimulatedDay::kilowattHours)
                .average()
                .orElse(Double.NaN);
    }
}
