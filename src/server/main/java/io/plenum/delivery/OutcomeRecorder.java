package io.plenum.delivery;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what became of the deliveries of one lane; used by its thread alone. */
final class OutcomeRecorder {

    private final DeliveryOutbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Taken by the receiver while the database was away, so that the outbox does not know of it. */
    private final Deque<Sent> unrecorded = new ArrayDeque<>();

    private record Sent(Delivery delivery, Runnable note) {}

    OutcomeRecorder(DeliveryOutbox outbox, TransactionTemplate transaction, Clock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** First of all in a round, before the leases end: else it would be sent again. */
    void catchUp() {
        while (!unrecorded.isEmpty()) {
            Sent next = unrecorded.getFirst();
            transaction.executeWithoutResult(status -> {
                outbox.sent(next.delivery());
                next.note().run();
            });
            unrecorded.removeFirst();
        }
    }

    void record(Delivery delivery, DeliveryOutcome outcome, RetryPolicy policy) {
        switch (outcome) {
            case DeliveryOutcome.Delivered(Runnable note) -> {
                unrecorded.addLast(new Sent(delivery, note));
                catchUp();
            }
            case DeliveryOutcome.Deferred(String error) -> failed(delivery, error, 0, policy);
            case DeliveryOutcome.Unreachable(String error) -> failed(delivery, error, 0, policy);
            case DeliveryOutcome.Refused(String error) -> failed(delivery, error, 1, policy);
            case DeliveryOutcome.Undeliverable(String error) ->
                outbox.failed(delivery, error, delivery.refusals(), true);
        }
    }

    private void failed(Delivery delivery, String error, int refused, RetryPolicy policy) {
        int refusals = delivery.refusals() + refused;
        boolean dead = refusals >= policy.refusals()
                || delivery.created().plus(policy.giveUp()).isBefore(clock.instant());
        outbox.failed(delivery, error, refusals, dead);
    }
}
