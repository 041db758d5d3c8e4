package io.plenum.commissioning.review;

/** What somebody has said to a group of points. */
public enum GroupVerdict {
    /** Nobody has decided. */
    OPEN,
    ACCEPTED,
    REJECTED
}
