package io.plenum.spool;

/** What stays where there is no room for all. */
public enum KeepPolicy {
    /** New batches are not taken until there is room. */
    OLDEST,
    /** The oldest batches are given up for new ones. */
    NEWEST
}
