package io.plenum.schedule.run;

import io.plenum.link.Problem;

/**
 * What keeps a schedule from doing what it is meant to, or will be in its way.
 *
 * @param point its key; empty for what concerns all
 * @param problem in words
 */
public record ScheduleConflict(Kind kind, String point, Problem problem) {

    /** What is in the way. */
    public enum Kind {
        /** Nothing is written at present. */
        READ_ONLY,
        /** The point is not opened for commands. */
        NOT_OPENED,
        /** A value is beyond what is granted. */
        BEYOND_LIMITS,
        /** Another schedule of Plenum wants something at the same time. */
        OTHER_SCHEDULE,
        /** A schedule of the controller writes the same point. */
        CONTROLLER_SCHEDULE,
        /** Somebody holds its place. */
        HELD
    }
}
