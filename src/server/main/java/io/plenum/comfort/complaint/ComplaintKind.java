package io.plenum.comfort.complaint;

/** What somebody complains of. */
public enum ComplaintKind {
    TOO_WARM,
    TOO_COLD,
    DRAUGHT,
    STUFFY,
    TOO_DARK,
    TOO_BRIGHT,
    NOISE,
    OTHER
}
