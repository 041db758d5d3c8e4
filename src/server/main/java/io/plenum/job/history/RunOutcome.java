package io.plenum.job.history;

/** How a run of a job ended. */
public enum RunOutcome {
    SUCCEEDED,
    FAILED,
    /** It took longer than it may, or still does. */
    OVERDUE
}
