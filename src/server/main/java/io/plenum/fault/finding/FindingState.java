package io.plenum.fault.finding;

/** Where a finding stands. */
public enum FindingState {
    /** Seen, but not for long enough to be told. */
    PENDING,
    OPEN,
    /** Somebody said, with a reason, that it is none; it ends with its condition. */
    DISMISSED,
    /** The condition could be judged for long enough and did not hold any more. */
    GONE
}
