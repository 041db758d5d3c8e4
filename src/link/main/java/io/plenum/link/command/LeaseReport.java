package io.plenum.link.command;

import io.plenum.link.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lease is, as its gateway knows it. Sent as the answer to an order, and by itself when something has changed; the same one may
 * come more than once.
 *
 * @param revision of the order that the gateway last took
 * @param time of the gateway's clock
 * @param before what held the point just before it was written; null where that was never read
 * @param after what holds it now, by what was read last; null where nothing was read
 * @param reason in words, where something is not as it was wanted; else null
 */
public record LeaseReport(
        UUID id,
        int revision,
        Stage stage,
        Instant time,
        @Nullable CommandState before,
        @Nullable CommandState after,
        @Nullable Problem reason) {

    /** Where a lease is in its life. */
    public enum Stage {
        /** On the gateway's disk, and to be written: the controller has not answered yet. */
        WRITING(false),
        /** It stands at the controller. */
        HELD(false),
        /** It stands at the controller, and something of a higher priority counts; or something else was seen in its place since. */
        OVERRULED(false),
        /** Its end has come, and the controller has not answered yet; tried until it does. */
        RELEASING(false),
        /** Never written: not allowed, too late, or refused by the controller. */
        REFUSED(true),
        /** The controller took it and shows something else; it was taken back. */
        MISMATCH(true),
        /** It has ended. */
        RELEASED(true),
        /** Somebody else has written in its place since; that was left alone. */
        TAKEN(true);

        private final boolean over;

        Stage(boolean over) {
            this.over = over;
        }

        /** Whether nothing of the lease is left at the controller, and nothing will come after. */
        public boolean isOver() {
            return over;
        }
    }
}
