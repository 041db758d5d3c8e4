package io.plenum.handover;

/** What a line of a handover report is about. */
public enum HandoverKind {
    /** Found in a controller, not in the model. */
    UNBOUND,
    /** Without a value, or without one for longer than usual. */
    STALE,
    /** The same point twice. */
    DUPLICATE,
    /** A value that cannot be, a sensor that stands still, a unit that does not fit. */
    IMPLAUSIBLE,
    /** On no plan of a floor. */
    NOT_ON_PLAN,
    /** Equipment without any point. */
    NO_POINTS,
    /** A point that would make more evaluable. */
    MISSING
}
