package io.plenum.commissioning.review;

import io.plenum.commissioning.DiscoveredPoint;

/** A point that does not get into the model, and why. */
public record LeftOver(DiscoveredPoint point, Cause cause) {

    /** Why a point is left over. */
    public enum Cause {
        /** Nobody has decided about its group. */
        OPEN,
        REJECTED,
        NO_CLASS,
        /** It has neither a machine nor a room. */
        NO_PLACE,
        /** Its room is on no floor. */
        NO_FLOOR
    }
}
