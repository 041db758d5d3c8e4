package io.plenum.command.notice;

import io.plenum.command.CommandOverride;
import java.time.Instant;

/**
 * What happened to an override that whoever has ordered it should know.
 *
 * @param override as it is now; it may be better, or over, by now
 * @param raised when it was found (UTC)
 */
public record CommandNotice(CommandOverride override, Kind kind, Instant raised) {

    /** What happened. */
    public enum Kind {
        /** Something of a higher priority counts. */
        OVERRULED,
        /** Somebody else has written in its place. */
        TAKEN,
        /** The gateway or the controller does not allow it. */
        REFUSED,
        /** The controller took it and shows something else. */
        MISMATCH,
        /** Its gateway did not confirm it in time. */
        UNCONFIRMED,
        /** The second person declined, or nobody agreed in time. */
        REJECTED,
        /** It may stand still, a minute after its end. */
        STAYS
    }
}
