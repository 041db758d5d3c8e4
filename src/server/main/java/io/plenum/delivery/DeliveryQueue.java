package io.plenum.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Where a channel puts in what has to go out. It belongs to the caller's transaction, so that it is kept or lost together with its
 * reason; once that is committed the lane is woken.
 */
@Service
public class DeliveryQueue {

    private final DeliveryOutbox outbox;
    private final DeliveryDispatcher dispatcher;
    private final CommitSignal signal;

    public DeliveryQueue(DeliveryOutbox outbox, DeliveryDispatcher dispatcher, CommitSignal signal) {
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.signal = signal;
    }

    /** Returns its id, by which the channel stores what it says, in the same transaction. */
    public long add(String lane) {
        return add(lane, Instant.EPOCH);
    }

    /**
     * As {@link #add(String)}.
     *
     * @param from it does not go out before (UTC)
     */
    public long add(String lane, Instant from) {
        long id = outbox.add(lane, from);
        signal.afterCommit(() -> dispatcher.wake(lane));
        return id;
    }

    /** Returns the ids of those whose key the lane did not have yet, by key; the others are there already. */
    public Map<String, Long> add(String lane, List<NewDelivery> deliveries) {
        Map<String, Long> ids = outbox.add(lane, deliveries);
        signal.afterCommit(() -> dispatcher.wake(lane));
        return ids;
    }

    /** What waits in a lane is tried now, even where the lane pauses: its receiver has been set up anew. */
    public void tryNow(String lane) {
        signal.afterCommit(() -> dispatcher.resume(lane));
    }

    /** Sends a dead letter once more, at once; false where it is no dead letter of this lane. */
    public boolean sendAgain(String lane, long id) {
        boolean found = outbox.again(lane, id);
        if (found) {
            signal.afterCommit(() -> dispatcher.resume(lane));
        }
        return found;
    }
}
