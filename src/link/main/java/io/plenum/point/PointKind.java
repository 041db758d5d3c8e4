package io.plenum.point;

/** How a point's number is to be read. */
public enum PointKind {
    /** A quantity with a unit. */
    NUMERIC,
    /** 0 is off, 1 is on; the state texts, where given, name both. */
    BINARY,
    /** An index into the point's state texts; the first state is 1, as in BACnet multi-state objects. */
    MULTISTATE
}
