package io.plenum.job.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job, or consecutive runs that ended alike on one UTC day.
 *
 * @param began when the first of them began
 * @param ended when the last of them ended; null where it has not
 * @param runs how many they are, 1 or more
 * @param total what they took together
 * @param longest what the slowest of them took
 * @param error why they failed; null where they did not
 */
public record JobRun(
        String job,
        Instant began,
        @Nullable Instant ended,
        RunOutcome outcome,
        long runs,
        Duration total,
        Duration longest,
        @Nullable String error) {

    static JobRun ended(String job, Instant began, Duration took, RunOutcome outcome, @Nullable String error) {
        // A clock that was set back must not make a run of negative length.
        Duration length = took.isNegative() ? Duration.ZERO : took;
        return new JobRun(job, began, began.plus(length), outcome, 1, length, length, error);
    }

    static JobRun underWay(String job, Instant began, Duration already) {
        return new JobRun(job, began, null, RunOutcome.OVERDUE, 1, already, already, null);
    }

    /** What they took on average. */
    public Duration mean() {
        return total.dividedBy(runs);
    }

    boolean endedLike(JobRun next) {
        return outcome == next.outcome
                && outcome != RunOutcome.OVERDUE
                && Objects.equals(error, next.error)
                && !next.began.isBefore(began)
                && day(began) == day(next.began);
    }

    private static long day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    JobRun and(JobRun next) {
        Duration slowest = longest.compareTo(next.longest) > 0 ? longest : next.longest;
        return new JobRun(job, began, next.ended, outcome, runs + next.runs, total.plus(next.total), slowest, error);
    }
}
