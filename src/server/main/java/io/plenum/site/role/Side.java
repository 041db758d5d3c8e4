package io.plenum.site.role;

/** On which side of the process a point lies. */
public enum Side {
    /** What a plant or air handler gives: supply, discharge, leaving water of a chiller. */
    SUPPLY,
    /** What comes back to it: return, entering water of a chiller. */
    RETURN,
    UNKNOWN
}
