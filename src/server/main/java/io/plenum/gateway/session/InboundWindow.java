package io.plenum.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of a stream may be under way to the store: what comes after it is not read, and so waits at the gateway, until enough of it is
 * stored.
 */
final class InboundWindow {

    static final int MOST_SAMPLES = 200_000;
    static final int MOST_BATCHES = 1_000;
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Runnable goOn;
    private final Clock clock;
    private int samples;
    private int batches;
    private boolean waiting;
    private Instant moved;

    /** @param goOn called when reading may go on, by the thread that stored */
    InboundWindow(Runnable goOn, Clock clock) {
        this.goOn = goOn;
        this.clock = clock;
        moved = clock.instant();
    }

    synchronized void begin(int count) {
        moved = batches == 0 ? clock.instant() : moved;
        samples += count;
        batches++;
    }

    void end(int count) {
        if (ended(count)) {
            goOn.run();
        }
    }

    private synchronized boolean ended(int count) {
        moved = clock.instant();
        samples -= count;
        batches--;
        boolean resumes = waiting && isOpen();
        waiting = waiting && !resumes;
        return resumes;
    }

    /** Whether the next message may be read now; if not, {@code goOn} is called later. */
    synchronized boolean tryNext() {
        waiting = !isOpen();
        return !waiting;
    }

    /** Whether something is under way and nothing of it was stored for a long time. */
    synchronized boolean isStuck(Instant now) {
        return batches > 0 && moved.plus(PATIENCE).isBefore(now);
    }

    private boolean isOpen() {
        return samples < MOST_SAMPLES && batches < MOST_BATCHES;
    }

    /**
     * How fast a gateway's present values are read at most, which nobody acknowledges. What comes faster than any building changes
     * waits at the gateway. Used by the stream's thread alone.
     */
    static final class Pace {

        static final int SAMPLES_A_SECOND = 100_000;
        static final int BURST = 200_000;

        private static final double NANOS = 1e9;

        private double left = BURST;
        private Instant last;

        Pace(Instant now) {
            last = now;
        }

        /** Returns how long to wait before the next message is read. */
        Duration taken(int samples, Instant now) {
            double seconds = Math.max(0, Duration.between(last, now).toNanos() / NANOS);
            last = now;
            left = Math.min(BURST, left + seconds * SAMPLES_A_SECOND) - samples;
            return left >= 0 ? Duration.ZERO : Duration.ofNanos(Math.round(-left / SAMPLES_A_SECOND * NANOS));
        }
    }
}
