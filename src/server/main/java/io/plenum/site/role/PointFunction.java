package io.plenum.site.role;

/** What a point is for, as Brick divides points. */
public enum PointFunction {
    SENSOR,
    SETPOINT,
    COMMAND,
    STATUS,
    ALARM,
    /** A bound that a controller keeps; Brick counts it among the parameters. */
    LIMIT,
    PARAMETER,
    /** The class does not say. */
    UNKNOWN
}
