package io.plenum.repair;

/** What became of a gap. */
public enum RepairOutcome {
    /** It waits for its device, its gateway or its turn. */
    DUE,
    /** Something was read back. */
    REPAIRED,
    /** The controller has recorded nothing of that time. */
    NOTHING,
    /** It could not be read often enough. */
    GIVEN_UP
}
