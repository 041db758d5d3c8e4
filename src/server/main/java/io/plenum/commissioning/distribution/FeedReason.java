package io.plenum.commissioning.distribution;

/** Why just these are taken to feed just those. */
public enum FeedReason {
    /** There is only one that could feed, or only one that could be fed. */
    ONLY,
    /** The name of the one has the name of the other in it. */
    NAME,
    /** Both have the same numbers, one for one. */
    NUMBER,
    /** Nothing tells them apart: all of them are taken to stand on one header. */
    HEADER
}
