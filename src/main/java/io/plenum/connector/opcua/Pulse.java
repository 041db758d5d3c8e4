package io.plenum.connector.opcua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a subscription lives: it does until it is said to be lost, or nothing has been heard for three keep-alives. */
final class Pulse {

    private static final int MISSED = 3;

    private final Clock clock;
    private volatile @Nullable Instant heard;
    private volatile Duration silence = Duration.ofDays(1);
    private volatile boolean lost;

    Pulse(Clock clock) {
        this.clock = clock;
    }

    /** @param keepAlive as the server has promised it, which may be longer than what we asked for */
    void expect(Duration keepAlive) {
        silence = keepAlive.multipliedBy(MISSED);
        beat();
    }

    Instant beat() {
        Instant now = clock.instant();
        heard = now;
        return now;
    }

    void lose() {
        lost = true;
    }

    boolean alive() {
        Instant last = heard;
        return !lost && last != null && !last.plus(silence).isBefore(clock.instant());
    }

    /** Null where nothing was ever heard. */
    @Nullable
    Instant lastBeat() {
        return heard;
    }
}
