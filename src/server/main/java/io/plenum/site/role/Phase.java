package io.plenum.site.role;

/** The time of use for which a set point holds. */
public enum Phase {
    /** What a controller has worked out to be in force now. */
    EFFECTIVE,
    OCCUPIED,
    UNOCCUPIED,
    STANDBY,
    UNKNOWN
}
