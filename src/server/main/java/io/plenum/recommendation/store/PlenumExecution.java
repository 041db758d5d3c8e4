package io.plenum.recommendation.store;

import io.plenum.audit.Audit;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationExecution;
import io.plenum.recommendation.RecommendationState;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The same steps as people take, each once: whoever repeats them after a restart changes nothing. */
@Component
class PlenumExecution implements RecommendationExecution {

    private static final Logger LOG = LoggerFactory.getLogger(PlenumExecution.class);

    private final RecommendationStore store;
    private final SavingsVerification verification;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlenumExecution(
            RecommendationStore store,
            SavingsVerification verification,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.verification = verification;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void carriedOut(String account, long id, LocalDate on, String what) {
        Boolean done = transaction.execute(status -> {
            Recommendation before = known(id);
            if (before.state().done()) {
                return false;
            }
            if (before.state() != RecommendationState.APPROVED) {
                throw RequestProblem.of("id", "recommendation.problem.not-approved", id);
            }
            Recommendation after = RecommendationChanges.of(before)
                    .carriedOut(on, account, what)
                    .done();
            change(account, before, after, "carried-out", on + ": " + what);
            return true;
        });
        if (Boolean.TRUE.equals(done)) {
            try {
                verification.judge(id, account);
            } catch (RuntimeException e) {
                // The night chooses the baseline just as well: from the time before alone.
                LOG.warn("The baseline of recommendation {} is chosen later", id, e);
            }
        }
    }

    @Override
    public void takenBack(String account, long id, String reason) {
        transaction.executeWithoutResult(status -> {
            Recommendation before = known(id);
            if (before.state().done()) {
                // A newer one of the same cause lives already: this one only says what became of it.
                boolean newer = store.allHeld(before.site()).stream()
                        .anyMatch(one -> one.doneOn() == null
                                && one.proposal()
                                        .cause()
                                        .equals(before.proposal().cause()));
                Recommendation after = newer
                        ? before
                        : RecommendationChanges.of(before).takenBack().done();
                change(account, before, after, "taken-back", reason);
            }
        });
    }

    private Recommendation known(long id) {
        Recommendation found = store.held(id);
        if (found == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return found;
    }

    private void change(String who, Recommendation before, Recommendation after, String what, String detail) {
        store.update(after);
        store.addEvent(before.id(), new RecommendationEvent(clock.instant(), who, what, detail));
        audit.changedFor(
                who,
                "recommendation " + what,
                "recommendation",
                String.valueOf(before.id()),
                Map.of("state", before.state().name()),
                Map.of("state", after.state().name(), "doneOn", String.valueOf(after.doneOn()), "why", detail));
    }
}
