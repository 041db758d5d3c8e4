package io.plenum.bacnetip;

/** How a node stands with the broadcast manager of another network. */
public enum ForeignState {
    /** No broadcast manager is set. */
    NONE,
    /** Asked, not answered yet. */
    ASKING,
    REGISTERED,
    /** It answered that it takes no foreign devices, or no more of them. */
    REFUSED,
    /** It does not answer. */
    SILENT
}
