package io.plenum.link.command;

import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a controller has made of a write, by what was read back.
 *
 * @param after what holds the point now; null where it was not read
 * @param reason in words, where it is not as it was wanted; else null
 */
public record WriteResult(
        Outcome outcome,
        @Nullable CommandState after,
        @Nullable Problem reason) {

    /** How it went. */
    public enum Outcome {
        /** Read back as it was written; a release: the slot is free. */
        DONE,
        /** It was so before. */
        ALREADY,
        /** Written, and something of a higher priority holds the point. */
        OVERRULED,
        /** A release: the slot holds what somebody else has written, and was left alone. */
        TAKEN,
        /** The controller took it and shows something else. */
        MISMATCH,
        /** The controller, or what is known of the point, does not allow it: asking again changes nothing. */
        REFUSED
    }

    public static WriteResult refused(Problem reason) {
        return new WriteResult(Outcome.REFUSED, null, reason);
    }

    /** Whether the command stands at the controller now; of a release, whether nothing of ours stands there any more. */
    public boolean stands() {
        return outcome != Outcome.REFUSED && outcome != Outcome.MISMATCH;
    }
}
