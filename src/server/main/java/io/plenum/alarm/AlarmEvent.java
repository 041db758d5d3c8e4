package io.plenum.alarm;

import java.time.Instant;

/**
 * One line of an alarm's append-only history.
 *
 * @param id grows in the order in which the events were stored
 * @param who the user, or {@link io.plenum.access.CurrentUser#SYSTEM}
 * @param detail a comment, a reason, an assignee, the id of a cause; empty where there is nothing to say
 */
public record AlarmEvent(long id, long alarm, Instant time, Kind kind, String who, String detail) {

    /** What happened. */
    public enum Kind {
        RAISED,
        RETURNED,
        /** The condition came back before the alarm was closed. */
        RETRIGGERED,
        ACKNOWLEDGED,
        ASSIGNED,
        COMMENTED,
        SHELVED,
        UNSHELVED,
        SUPPRESSED,
        UNSUPPRESSED,
        OUT_OF_SERVICE,
        IN_SERVICE,
        /** Folded beneath a cause, whose id is the detail. */
        FOLDED,
        /** Outlived its cause: a headline of its own again. */
        UNFOLDED,
        /** Its controller has taken the acknowledgement of the user. */
        ACKNOWLEDGED_AT_CONTROLLER,
        SHELVED_AT_CONTROLLER,
        UNSHELVED_AT_CONTROLLER,
        /** Somebody has acknowledged it at the controller. */
        ACKNOWLEDGED_BY_CONTROLLER,
        /** The controller cannot be reached and is tried again; the detail says why, as a {@link ControllerReason}. */
        WAITS_FOR_CONTROLLER,
        /** It was given up; the detail says why, as a {@link ControllerReason}. */
        NOT_AT_CONTROLLER,
        CLOSED
    }
}
