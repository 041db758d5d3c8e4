package io.plenum.command;

import io.plenum.point.PointId;

/**
 * A value for one point.
 *
 * @param value in the unit of the point; 0 and 1 for binary points, 1, 2, … for multi-state ones
 * @param priority of BACnet's array, 7 to 16; points without an array ignore it
 */
public record PointCommand(PointId point, double value, int priority) {

    /** The priority of people, as BACnet names it: manual operator. */
    public static final int OPERATOR = 8;
}
