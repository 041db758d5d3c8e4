package io.plenum.upkeep.plan;

/** When something is to be done, as far as that can be said. */
public enum PlanTime {
    THIS_MONTH,
    LATER,
    TOO_EARLY,
    /** Nothing wears. */
    WELL
}
