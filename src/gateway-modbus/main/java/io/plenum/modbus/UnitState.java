package io.plenum.modbus;

import io.plenum.link.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the device of one unit is. One that has not answered several times in a row is asked seldom, so that the others behind the same
 * connection do not wait for it. Used by the thread that reads; others see it.
 */
final class UnitState {

    private static final int SILENCES = 3;
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final int unit;
    private final Clock clock;
    private final Backoff backoff;
    private int silences;
    private volatile boolean down;
    private volatile @Nullable Instant heard;
    private volatile Instant notBefore = Instant.MIN;

    UnitState(int unit, Duration poll, Clock clock) {
        this.unit = unit;
        this.clock = clock;
        backoff = new Backoff(poll.compareTo(LONGEST_REST) < 0 ? poll : LONGEST_REST, LONGEST_REST);
    }

    int unit() {
        return unit;
    }

    boolean isDown() {
        return down;
    }

    /** When it answered last, null where it never did. */
    @Nullable
    Instant heard() {
        return heard;
    }

    /** It has answered; whether it has come back by that. */
    boolean answered() {
        boolean back = down;
        silences = 0;
        down = false;
        notBefore = Instant.MIN;
        heard = clock.instant();
        backoff.reset();
        return back;
    }

    /** It has not answered; whether it is given up by that. */
    boolean silent() {
        silences++;
        if (silences < SILENCES) {
            return false;
        }
        notBefore = clock.instant().plus(backoff.next());
        boolean lost = !down;
        down = true;
        return lost;
    }

    /** Earlier it is not asked again. */
    Instant notBefore() {
        return notBefore;
    }
}
