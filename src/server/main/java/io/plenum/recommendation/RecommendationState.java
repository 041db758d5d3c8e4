package io.plenum.recommendation;

/** Where a recommendation stands. */
public enum RecommendationState {
    NEW,
    /** Somebody looks into it. */
    ASSIGNED,
    /** It is to be carried out. */
    APPROVED,
    /** It is not, and does not come back unless it becomes worth much more. */
    REJECTED,
    /** People, or Plenum on behalf of one, have done it; its meters are read, but tell nothing yet. */
    CARRIED_OUT,
    /** Carried out, and at least one of its meters can be judged; measured again as data grows. */
    MEASURED,
    /** The building no longer shows it. */
    WITHDRAWN;

    /** Whether something is still to be decided or done. */
    public boolean open() {
        return this == NEW || this == ASSIGNED || this == APPROVED;
    }

    /** Whether it is in force, measured or not. */
    public boolean done() {
        return this == CARRIED_OUT || this == MEASURED;
    }
}
