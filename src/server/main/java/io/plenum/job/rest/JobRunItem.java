package io.plenum.job.rest;

import io.plenum.job.history.JobRun;
import io.plenum.job.history.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job, or consecutive runs of a frequent job that ended alike on one UTC day.
 *
 * @param began when the first of them began (UTC)
 * @param ended when the last of them ended (UTC); null where it has not
 * @param runs how many they are
 * @param meanDuration what they took on average
 * @param longestDuration what the slowest of them took
 * @param error why they failed; null where they did not
 */
record JobRunItem(
        Instant began,
        @Nullable Instant ended,
        RunOutcome outcome,
        long runs,
        Duration meanDuration,
        Duration longestDuration,
        @Nullable String error) {

    static JobRunItem of(JobRun run) {
        return new JobRunItem(
                run.began(), run.ended(), run.outcome(), run.runs(), run.mean(), run.longest(), run.error());
    }
}
