package io.plenum.twin;

/** What is known of a zone's comfort now. */
public enum ZoneState {
    /** Temperature, presence or set point is missing or not live: neither well nor ill can be said of it. */
    UNKNOWN,
    /** Nobody is in, so nobody is too warm or too cold. */
    EMPTY,
    /** Occupied, and within its band. */
    INSIDE,
    /** Occupied, and further from its set point than its band. */
    OUTSIDE
}
