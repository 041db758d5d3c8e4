package io.plenum.recommendation.store;

import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recommendation with some things changed. */
final class RecommendationChanges {

    private final Recommendation of;
    private RecommendationState state;
    private Proposal proposal;
    private double worth;
    private Instant seen;
    private @Nullable String assignee;
    private @Nullable String decidedBy;
    private String reason;
    private @Nullable LocalDate doneOn;
    private @Nullable String doneBy;
    private String doing;
    private @Nullable Measurement measurement;
    private ExpectedSavings expectedSavings;
    private RecommendationHealth health;

    private RecommendationChanges(Recommendation of) {
        this.of = of;
        state = of.state();
        proposal = of.proposal();
        worth = of.worth();
        seen = of.seen();
        assignee = of.assignee();
        decidedBy = of.decidedBy();
        reason = of.reason();
        doneOn = of.doneOn();
        doneBy = of.doneBy();
        doing = of.done();
        measurement = of.measurement();
        expectedSavings = of.expectedSavings();
        health = of.health();
    }

    static RecommendationChanges of(Recommendation one) {
        return new RecommendationChanges(one);
    }

    RecommendationChanges state(RecommendationState value) {
        state = value;
        return this;
    }

    RecommendationChanges seen(FoundProposal found, Instant now) {
        proposal = found.proposal();
        expectedSavings = found.expectedSavings();
        worth = found.worth();
        seen = now;
        return this;
    }

    RecommendationChanges health(RecommendationHealth value) {
        health = value;
        return this;
    }

    RecommendationChanges assignee(@Nullable String value) {
        assignee = value;
        return this;
    }

    RecommendationChanges decidedBy(@Nullable String value) {
        decidedBy = value;
        return this;
    }

    RecommendationChanges reason(String value) {
        reason = value;
        return this;
    }

    RecommendationChanges carriedOut(LocalDate on, String by, String what) {
        state = RecommendationState.CARRIED_OUT;
        doneOn = on;
        doneBy = by;
        doing = what;
        return this;
    }

    /** In force no more, and approved as before; what was measured stays in its story. */
    RecommendationChanges takenBack() {
        state = RecommendationState.APPROVED;
        doneOn = null;
        doneBy = null;
        doing = "";
        measurement = null;
        return this;
    }

    /** Trust decides whether it counts as measured; one that loses it is only carried out again. */
    RecommendationChanges measured(Measurement value) {
        measurement = value;
        state = value.trustworthy() ? RecommendationState.MEASURED : RecommendationState.CARRIED_OUT;
        return this;
    }

    Recommendation done() {
        return new Recommendation(
                of.id(),
                of.site(),
                state,
                proposal,
                worth,
                of.since(),
                seen,
                assignee,
                decidedBy,
                reason,
                doneOn,
                doneBy,
                doing,
                measurement,
                expectedSavings,
                health);
    }
}
