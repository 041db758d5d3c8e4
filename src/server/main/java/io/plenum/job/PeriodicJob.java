package io.plenum.job;

import io.plenum.job.history.RunRecorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a job and remembers how it went. Whatever the job throws, it has its next turn. */
final class PeriodicJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(PeriodicJob.class);
    /** The same failure again and again is logged this often. */
    private static final Duration REPEAT = Duration.ofHours(1);

    private static final int LONGEST_ERROR = 300;

    private final String name;
    private final Runnable work;
    private final Duration period;
    private final Duration longest;
    private final RunRecorder recorder;
    private final Clock clock;
    private volatile @Nullable Delayed schedule;
    private volatile @Nullable Instant running;
    private volatile Outcome last = new Outcome(null, null, null, 0, 0);
    private Instant logged = Instant.MIN;

    private record Outcome(
            @Nullable Instant begin,
            @Nullable Duration duration,
            @Nullable String error,
            long runs,
            long failures) {}

    /**
     * A job that is not scheduled yet.
     *
     * @param period between two runs
     * @param longest how long a run may take
     */
    PeriodicJob(String name, Runnable work, Duration period, Duration longest, RunRecorder recorder, Clock clock) {
        this.name = name;
        this.work = work;
        this.period = period;
        this.longest = longest;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Who knows when it is its turn again. */
    void follow(@Nullable Delayed newSchedule) {
        schedule = newSchedule;
    }

    String name() {
        return name;
    }

    @Override
    public void run() {
        Instant begin = clock.instant();
        running = begin;
        String error = null;
        try {
            work.run();
        } catch (Throwable failure) {
            error = words(failure);
            log(error, failure);
        } finally {
            Duration took = Duration.between(begin, clock.instant());
            last = new Outcome(begin, took, error, last.runs() + 1, last.failures() + (error == null ? 0 : 1));
            running = null;
            record(begin, took, error);
        }
    }

    /** What goes wrong with its history is nothing to the job. */
    private void record(Instant begin, Duration took, @Nullable String error) {
        try {
            recorder.ended(name, period, begin, took, longest, error);
        } catch (RuntimeException failure) {
            log.warn("A run of the job {} is missing in its history", name, failure);
        }
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        String all = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        String line = all.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) : line;
    }

    private void log(String error, Throwable failure) {
        Instant now = clock.instant();
        boolean again = error.equals(last.error()) && now.isBefore(logged.plus(REPEAT));
        if (!again) {
            logged = now;
            log.error("The job {} failed; it is tried again at its next turn", name, failure);
        }
    }

    /** How long the run under way takes already; zero while it waits. */
    Duration underWay() {
        Instant since = running;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private @Nullable Instant next() {
        Delayed planned = schedule;
        return planned == null || running != null
                ? null
                : clock.instant().plusMillis(Math.max(0, planned.getDelay(TimeUnit.MILLISECONDS)));
    }

    JobStatus status() {
        Outcome ended = last;
        return new JobStatus(
                name,
                longest,
                running,
                ended.begin(),
                ended.duration(),
                ended.error(),
                ended.runs(),
                ended.failures(),
                underWay().compareTo(longest) > 0,
                next());
    }
}
