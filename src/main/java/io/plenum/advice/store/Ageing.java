package io.plenum.advice.store;

import io.plenum.advice.AdviceEvent;
import io.plenum.advice.AdviceState;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was just computed together with what is known: the same cause is one recommendation, however often it is found. What
 * people have rejected stays so until it is worth half as much again; what was carried out rests for four weeks, in which the weeks
 * before still show, and is then a new one.
 */
@Component
class Ageing {

    private static final double MUCH_MORE = 1.5;
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int REST_DAYS = 28;

    private final AdviceStore store;
    private final TransactionTemplate transaction;

    Ageing(AdviceStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** All or nothing. */
    void take(List<Proposal> proposals, ToDoubleFunction<Proposal> worth, Instant now) {
        transaction.executeWithoutResult(status -> {
            Map<String, Recommendation> living = new HashMap<>();
            Map<String, LocalDate> done = new HashMap<>();
            for (Recommendation one : store.allHeld()) {
                String cause = one.proposal().cause();
                LocalDate on = one.doneOn();
                if (on == null) {
                    living.put(cause, one);
                } else {
                    done.merge(cause, on, (a, b) -> a.isAfter(b) ? a : b);
                }
            }
            for (Proposal proposal : proposals) {
                Recommendation known = living.remove(proposal.cause());
                if (known != null) {
                    again(known, proposal, worth.applyAsDouble(proposal), now);
                } else if (!rests(done.get(proposal.cause()), now)) {
                    long id = store.add(proposal, worth.applyAsDouble(proposal), now);
                    tell(id, "new", now);
                }
            }
            living.values().forEach(gone -> gone(gone, now));
        });
    }

    /** Brings the measurements of what was carried out up to date. */
    void measure(UnaryOperator<Recommendation> measured) {
        for (Recommendation one : store.all()) {
            if (one.state() == AdviceState.CARRIED_OUT) {
                store.update(measured.apply(one));
            }
        }
    }

    private static boolean rests(@Nullable LocalDate done, Instant now) {
        return done != null && LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(done.plusDays(REST_DAYS));
    }

    private void again(Recommendation known, Proposal proposal, double worth, Instant now) {
        switch (known.state()) {
            case REJECTED -> {
                if (worth > MUCH_MORE * Math.max(known.worth(), 0)) {
                    reborn(known, proposal, worth, now);
                }
            }
            case WITHDRAWN -> reborn(known, proposal, worth, now);
            default -> store.update(Changes.of(known).seen(proposal, worth, now).done());
        }
    }

    private void reborn(Recommendation known, Proposal proposal, double worth, Instant now) {
        store.update(Changes.of(known)
                .state(AdviceState.NEW)
                .assignee(null)
                .decidedBy(null)
                .reason("")
                .seen(proposal, worth, now)
                .done());
        tell(known.id(), "returned", now);
    }

    /** What people have approved they may be about to do: it stays. One quiet night is no proof either. */
    private void gone(Recommendation one, Instant now) {
        boolean undecided = one.state() == AdviceState.NEW || one.state() == AdviceState.ASSIGNED;
        if (undecided && one.seen().plus(PATIENCE).isBefore(now)) {
            store.update(Changes.of(one).state(AdviceState.WITHDRAWN).done());
            tell(one.id(), "withdrawn", now);
        }
    }

    private void tell(long id, String what, Instant now) {
        store.tell(id, new AdviceEvent(now, "", what, ""));
    }
}
