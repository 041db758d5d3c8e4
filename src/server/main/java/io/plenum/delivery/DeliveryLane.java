package io.plenum.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The one thread at a time that serves a lane, and how long the lane is left alone after its receiver could not be reached. */
final class DeliveryLane implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLane.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final String name;
    private final DeliveryChannel channel;
    private final DeliveryOutbox outbox;
    private final OutcomeRecorder recorder;
    private final Clock clock;
    private final WakeableTask task;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile int failures;

    DeliveryLane(String name, DeliveryChannel channel, DeliveryOutbox outbox, OutcomeRecorder recorder, Clock clock) {
        this.name = name;
        this.channel = channel;
        this.outbox = outbox;
        this.recorder = recorder;
        this.clock = clock;
        this.task = new WakeableTask("delivery-" + name, this::run, clock);
    }

    String name() {
        return name;
    }

    /** Begins, unless it is at work already or pauses. */
    void wake() {
        task.wake();
    }

    /** A person wants it tried now. */
    void resume() {
        pausedUntil = Instant.MIN;
        task.wake();
    }

    boolean idle() {
        return task.idle();
    }

    Duration underWay() {
        return task.underWay();
    }

    @Override
    public void close() {
        task.close();
    }

    private void run() {
        if (clock.instant().isBefore(pausedUntil)) {
            task.wakeAt(pausedUntil);
            return;
        }
        try {
            recorder.catchUp();
            Duration pause = drain() ? Duration.ZERO : channel.policy().pause(failures);
            failures = pause.isZero() ? 0 : failures + 1;
            pausedUntil = clock.instant().plus(pause);
            task.wakeAt(later(outbox.next(name)));
        } catch (DataAccessException | TransactionException away) {
            log.debug("{} waits for the database: {}", name, away.getMessage());
        }
    }

    private @Nullable Instant later(@Nullable Instant due) {
        return due == null || due.isAfter(pausedUntil) ? due : pausedUntil;
    }

    /** Returns false where the receiver cannot be reached. */
    private boolean drain() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        List<Delivery> batch = outbox.claim(name, BATCH);
        while (!batch.isEmpty()) {
            if (!send(batch, end)) {
                outbox.giveUp(name, clock.instant().minus(channel.policy().giveUp()));
                return false;
            }
            batch = clock.instant().isBefore(end) ? outbox.claim(name, BATCH) : List.of();
        }
        return true;
    }

    private boolean send(List<Delivery> batch, Instant end) {
        try (DeliveryConnection connection = channel.open(name)) {
            for (int i = 0; i < batch.size(); i++) {
                if (clock.instant().isAfter(end)) {
                    outbox.release(batch.subList(i, batch.size()));
                    return true;
                }
                DeliveryOutcome outcome = connection.send(batch.get(i));
                if (outcome instanceof DeliveryOutcome.Unreachable down) {
                    lost(batch.subList(i, batch.size()), down);
                    return false;
                }
                recorder.record(batch.get(i), outcome, channel.policy());
            }
            return true;
        } catch (IOException down) {
            lost(batch, new DeliveryOutcome.Unreachable(String.valueOf(down.getMessage())));
            return false;
        }
    }

    /** The first was tried, the others were not. */
    private void lost(List<Delivery> rest, DeliveryOutcome.Unreachable down) {
        log.warn("{} cannot be reached: {}", name, down.error());
        outbox.release(rest.subList(1, rest.size()));
        recorder.record(rest.getFirst(), down, channel.policy());
    }
}
