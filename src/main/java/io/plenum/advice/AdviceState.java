package io.plenum.advice;

/** Where a recommendation stands. */
public enum AdviceState {
    NEW,
    /** Somebody looks into it. */
    ASSIGNED,
    /** It is to be carried out. */
    APPROVED,
    /** It is not, and does not come back unless it becomes worth much more. */
    REJECTED,
    /** People have done it; from then on it is measured. */
    CARRIED_OUT,
    /** The building no longer shows it. */
    WITHDRAWN;

    /** Whether something is still to be decided or done. */
    public boolean open() {
        return this == NEW || this == ASSIGNED || this == APPROVED;
    }
}
