package io.plenum.comfort;

/** What makes most of a room's bad hours. */
public enum DiscomfortCause {
    /** None are bad. */
    NOTHING,
    /** Too warm although the cooling set point is kept: the set point is. */
    WARM_SET_POINT,
    /** Too warm, and warmer than the cooling set point. */
    WARM_NOT_REACHED,
    /** Too warm, and no set point is known. */
    WARM,
    COLD_SET_POINT,
    COLD_NOT_REACHED,
    COLD,
    /** Too little fresh air. */
    AIR
}
