package io.plenum.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's log.
 *
 * @param time when the server was told
 * @param what a few English words that stay the same for the same kind of action
 * @param doneAt when it was done by the clock of a device that had no network; null where it was told at once
 */
public record WorkEvent(
        long id,
        Instant time,
        String who,
        String what,
        String detail,
        @Nullable Instant doneAt) {

    /** Told at once. */
    public WorkEvent(long id, Instant time, String who, String what, String detail) {
        this(id, time, who, what, detail, null);
    }
}
