package io.plenum.gateway.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a gateway's present values are read at most, which nobody acknowledges. What comes faster than any building changes waits at the gateway. Used by the stream's
 * thread alone.
 */
final class InboundPace {

    static final int SAMPLES_A_SECOND = 100_000;
    static final int BURST = 200_000;

    private static final double NANOS = 1e9;

    private double left = BURST;
    private Instant last;

    InboundPace(Instant now) {
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
