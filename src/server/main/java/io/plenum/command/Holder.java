package io.plenum.command;

/**
 * Who holds a point.
 *
 * @param priority of BACnet's array
 * @param value in the unit of the point
 * @param name of the user, schedule, …; may be empty
 */
public record Holder(int priority, double value, Kind kind, String name) {

    /** As far as is known. */
    public enum Kind {
        /** Plenum, by an override of its ledger. */
        OURS,
        /** A schedule of the controller. */
        SCHEDULE,
        /** Somebody at another workstation. */
        OPERATOR,
        /** The controller's own program. */
        PROGRAM,
        /** A switch or button at the device itself. */
        HAND,
        UNKNOWN
    }
}
