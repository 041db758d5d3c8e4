package io.plenum.work;

/** How far the work is. */
public enum WorkState {
    OPEN,
    STARTED,
    DONE,
    /** Not done, and nobody will. */
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
