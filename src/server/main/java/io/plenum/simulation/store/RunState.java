package io.plenum.simulation.store;

/** Where a run stands. */
public enum RunState {
    WAITING,
    RUNNING,
    DONE,
    /** Somebody has ended it. */
    CANCELLED,
    FAILED,
    /** The server was ended meanwhile. */
    INTERRUPTED;

    /** Whether it has not ended yet. */
    public boolean active() {
        return this == WAITING || this == RUNNING;
    }
}
