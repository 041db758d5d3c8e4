package io.plenum.advice.store;

import io.plenum.advice.AdviceState;
import io.plenum.advice.Measurement;
import io.plenum.advice.Promise;
import io.plenum.advice.Recommendation;
import io.plenum.advice.Standing;
import io.plenum.advice.estimate.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recommendation with some things changed. */
final class Changes {

    private final Recommendation of;
    private AdviceState state;
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
    private Promise promise;
    private Standing standing;

    private Changes(Recommendation of) {
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
        promise = of.promise();
        standing = of.standing();
    }

    static Changes of(Recommendation one) {
        return new Changes(one);
    }

    Changes state(AdviceState value) {
        state = value;
        return this;
    }

    Changes seen(Found found, Instant now) {
        proposal = found.proposal();
        promise = found.promise();
        worth = found.worth();
        seen = now;
        return this;
    }

    Changes standing(Standing value) {
        standing = value;
        return this;
    }

    Changes assignee(@Nullable String value) {
        assignee = value;
        return this;
    }

    Changes decidedBy(@Nullable String value) {
        decidedBy = value;
        return this;
    }

    Changes reason(String value) {
        reason = value;
        return this;
    }

    Changes carriedOut(LocalDate on, String by, String what) {
        state = AdviceState.CARRIED_OUT;
        doneOn = on;
        doneBy = by;
        doing = what;
        return this;
    }

    /** Trust decides whether it counts as measured; one that loses it is only carried out again. */
    Changes measured(Measurement value) {
        measurement = value;
        state = value.trustworthy() ? AdviceState.MEASURED : AdviceState.CARRIED_OUT;
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
                promise,
                standing);
    }
}
