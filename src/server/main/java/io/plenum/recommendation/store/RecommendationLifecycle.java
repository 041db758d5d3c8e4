package io.plenum.recommendation.store;

import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was just computed together with what is known: the same cause is one recommendation, however often it is found. What
 * people have rejected stays so until it is worth half as much again; what was carried out rests for four weeks, in which the weeks
 * before still show, and is then a new one.
 *
 * <p>What is no longer found is withdrawn after three days; each time that it has come back within a quarter of a year, twice as long is
 * waited, four weeks at most, so that what comes and goes stands still. It is never withdrawn while its points are silent. What somebody has
 * proposed was not found here, and waits for a decision.
 */
@Component
class RecommendationLifecycle {

    private static final double MUCH_MORE = 1.5;
    private static final int PATIENCE_DAYS = 3;
    private static final int MOST_PATIENCE_DAYS = 28;
    private static final Duration SOON = Duration.ofDays(90);
    private static final int REST_DAYS = 28;

    private final RecommendationStore store;
    private final TransactionTemplate transaction;

    RecommendationLifecycle(RecommendationStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * All of a site or nothing.
     *
     * @param site key of the site that was looked at
     * @param silent keys of the points of a recommendation of which too little was heard
     */
    void take(String site, List<FoundProposal> all, Function<Recommendation, List<String>> silent, Instant now) {
        transaction.executeWithoutResult(status -> {
            Map<String, Recommendation> living = new HashMap<>();
            Map<String, LocalDate> done = new HashMap<>();
            for (Recommendation one : store.allHeld(site)) {
                String cause = one.proposal().cause();
                LocalDate on = one.doneOn();
                if (on == null) {
                    living.put(cause, one);
                } else {
                    done.merge(cause, on, (a, b) -> a.isAfter(b) ? a : b);
                }
            }
            for (FoundProposal found : all) {
                String cause = found.proposal().cause();
                Recommendation known = living.remove(cause);
                if (known != null) {
                    again(known, found, now);
                } else if (!rests(done.get(cause), now)) {
                    record(store.add(site, found, now), "new", "", now);
                }
            }
            living.values().stream()
                    .filter(one -> one.state().open() && one.proposal().kind() != RecommendationKind.SCENARIO)
                    .forEach(gone -> gone(gone, silent.apply(gone), now));
        });
    }

    /**
     * Keeps what somebody proposes. What of the same cause is open is brought up to date, what was rejected or withdrawn is open again.
     *
     * @param who proposes it
     * @return its number
     */
    long propose(String site, FoundProposal found, String who, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Recommendation known = store.allHeld(site).stream()
                    .filter(one -> one.doneOn() == null
                            && one.proposal().cause().equals(found.proposal().cause()))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                long id = store.add(site, found, now);
                store.addEvent(id, new RecommendationEvent(now, who, "new", ""));
                return id;
            }
            if (known.state().open()) {
                store.update(RecommendationChanges.of(known).seen(found, now).done());
            } else {
                reopen(known, "reopened", found, known.health(), now);
            }
            return known.id();
        }));
    }

    private static boolean rests(@Nullable LocalDate done, Instant now) {
        return done != null && LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(done.plusDays(REST_DAYS));
    }

    private void again(Recommendation known, FoundProposal found, Instant now) {
        switch (known.state()) {
            case REJECTED -> {
                if (found.worth() > MUCH_MORE * Math.max(known.worth(), 0)) {
                    reopen(known, "reopened", found, known.health().evaluated(), now);
                }
            }
            case WITHDRAWN ->
                reopen(known, "returned", found, known.health().returnedAt(soon(known.health(), now), now), now);
            default ->
                store.update(RecommendationChanges.of(known)
                        .seen(found, now)
                        .health(known.health().evaluated())
                        .done());
        }
    }

    private void reopen(
            Recommendation known, String how, FoundProposal found, RecommendationHealth health, Instant now) {
        store.update(RecommendationChanges.of(known)
                .state(RecommendationState.NEW)
                .assignee(null)
                .decidedBy(null)
                .reason("")
                .seen(found, now)
                .health(health)
                .done());
        record(known.id(), how, "", now);
    }

    /** What people have approved they may be about to do: it stays. One quiet night is no proof either. */
    private void gone(Recommendation one, List<String> silent, Instant now) {
        RecommendationHealth health = one.health().incompleteAt(silent, now);
        boolean approved = one.state() == RecommendationState.APPROVED;
        boolean waited = lastEvaluated(one).plus(timeToWithdrawal(health, now)).isBefore(now);
        boolean withdrawn = silent.isEmpty() && !approved && waited;
        store.update(RecommendationChanges.of(one)
                .health(health)
                .state(withdrawn ? RecommendationState.WITHDRAWN : one.state())
                .done());
        if (withdrawn) {
            record(one.id(), "withdrawn", "", now);
        } else if (!silent.isEmpty() && one.health().incompletePoints().isEmpty()) {
            record(one.id(), "silent", String.join(", ", silent), now);
        }
    }

    /** When it was last confirmed or could not be judged: only what is heard since speaks against it. */
    private static Instant lastEvaluated(Recommendation one) {
        Instant unjudged = one.health().lastIncomplete();
        return unjudged == null || unjudged.isBefore(one.seen()) ? one.seen() : unjudged;
    }

    static Duration timeToWithdrawal(RecommendationHealth health, Instant now) {
        int returns = soon(health, now) ? Math.min(health.returns(), 10) : 0;
        return Duration.ofDays(Math.min(MOST_PATIENCE_DAYS, (long) PATIENCE_DAYS << returns));
    }

    private static boolean soon(RecommendationHealth health, Instant now) {
        Instant returned = health.returned();
        return returned != null && returned.plus(SOON).isAfter(now);
    }

    private void record(long id, String what, String detail, Instant now) {
        store.addEvent(id, new RecommendationEvent(now, "", what, detail));
    }
}
