package io.plenum.fault.selftest;

/** What became of a fault that was laid into a copy. */
public enum SelfTestOutcome {
    /** A finding of medium or high confidence that the untouched minutes do not have. */
    NOTICED,
    /** Only a finding of low confidence. */
    DOUBTFUL,
    MISSED,
    NOT_EVALUABLE
}
