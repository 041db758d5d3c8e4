package io.plenum.control.run;

/** What a loop does with what it wants. */
public enum LoopMode {
    /** Keeps what it would have written beside what was. */
    SHADOW,
    /** Writes it. */
    LIVE,
    STOPPED
}
