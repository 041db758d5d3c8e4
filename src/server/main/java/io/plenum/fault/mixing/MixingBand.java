package io.plenum.fault.mixing;

/** Positions of the outdoor-air damper at which a unit stands for long, so that its days can be compared. */
public enum MixingBand {
    /** Commanded to 2 % or less, though the unit keeps it further open while occupied. */
    SHUT,
    /** Within 3 points of its least position while occupied. */
    LOW,
    /** At 98 % or more, or within 3 points of the furthest that this unit opens it. */
    TOP
}
