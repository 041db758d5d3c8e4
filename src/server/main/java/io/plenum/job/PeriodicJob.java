package io.plenum.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Duration longest;
    private final Clock clock;
    private volatile @Nullable Instant running;
    private volatile Outcome last = new Outcome(null, null, null, 0, 0);
    private Instant logged = Instant.MIN;

    private record Outcome(
            @Nullable Instant begin,
            @Nullable Duration duration,
            @Nullable String error,
            long runs,
            long failures) {}

    PeriodicJob(String name, Runnable work, Duration longest, Clock clock) {
        this.name = name;
        this.work = work;
        this.longest = longest;
        this.clock = clock;
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
            last = new Outcome(
                    begin,
                    Duration.between(begin, clock.instant()),
                    error,
                    last.runs() + 1,
                    last.failures() + (error == null ? 0 : 1));
            running = null;
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
                underWay().compareTo(longest) > 0);
    }
}
