package io.plenum.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a periodic job.
 *
 * @param name class and method, as {@code RetentionJob.keep}
 * @param longest how long a run may take before the job counts as overdue
 * @param runningSince when the run under way began (UTC); null while it waits for its next turn
 * @param lastBegin when the last run that has ended began (UTC); null where none has ended yet
 * @param lastDuration how long that run took; null where none has ended yet
 * @param lastError why that run failed; null where it did not
 * @param runs how many have ended since the server started
 * @param failures how many of them failed
 * @param overdue whether the run under way takes longer than it may
 * @param nextRun when the next run begins (UTC); null while one is under way
 */
public record JobStatus(
        String name,
        Duration longest,
        @Nullable Instant runningSince,
        @Nullable Instant lastBegin,
        @Nullable Duration lastDuration,
        @Nullable String lastError,
        long runs,
        long failures,
        boolean overdue,
        @Nullable Instant nextRun) {}
