package io.plenum.job.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of runs, in memory until it is stored. It never waits for anything, so that no job is held up by its history; where the
 * database is away for long, the oldest are dropped and counted.
 */
@Component
public class RunRecorder {

    static final int MOST = 500;
    /** A job that runs more often has its runs counted together. */
    private static final Duration FREQUENT = Duration.ofMinutes(5);
    /** How often the growing count of such runs is stored. */
    private static final Duration REFRESH = Duration.ofMinutes(5);

    private final SequencedMap<Key, JobRun> waiting = new LinkedHashMap<>();
    private final Map<String, JobRun> latest = new HashMap<>();
    private final Map<String, JobRun> growing = new HashMap<>();
    private final Counter dropped;
    private final Clock clock;
    private Instant refreshed;

    private record Key(String job, Instant began) {

        static Key of(JobRun run) {
            return new Key(run.job(), run.began());
        }
    }

    RunRecorder(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        refreshed = clock.instant();
        dropped = Counter.builder("plenum.job.history.dropped")
                .description("Runs of background jobs that could not be stored")
                .register(meters);
    }

    /**
     * A run has ended.
     *
     * @param period between two runs of the job
     * @param longest how long a run of it may take
     */
    public synchronized void ended(
            String job, Duration period, Instant began, Duration took, Duration longest, @Nullable String error) {
        boolean late = took.compareTo(longest) > 0;
        RunOutcome outcome = error != null ? RunOutcome.FAILED : late ? RunOutcome.OVERDUE : RunOutcome.SUCCEEDED;
        JobRun run = JobRun.ended(job, began, took, outcome, error);
        JobRun before = latest.get(job);
        if (before != null && period.compareTo(FREQUENT) < 0 && before.endedLike(run)) {
            JobRun together = before.and(run);
            latest.put(job, together);
            growing.put(job, together);
        } else {
            begin(run);
        }
    }

    /** A run is under way for longer than it may be. */
    public synchronized void overdue(String job, Instant began, Duration already) {
        JobRun before = latest.get(job);
        if (before == null || !before.began().equals(began)) {
            begin(JobRun.underWay(job, began, already));
        }
    }

    /** The runs before are counted to their end; a row of its own begins. */
    private void begin(JobRun run) {
        JobRun complete = growing.remove(run.job());
        if (complete != null) {
            keep(complete);
        }
        latest.put(run.job(), run);
        keep(run);
    }

    private void keep(JobRun run) {
        waiting.put(Key.of(run), run);
        if (waiting.size() > MOST) {
            waiting.pollFirstEntry();
            dropped.increment();
        }
    }

    /** What is to be stored now, oldest first. */
    synchronized List<JobRun> waiting() {
        if (!clock.instant().isBefore(refreshed.plus(REFRESH))) {
            refreshed = clock.instant();
            growing.values().forEach(this::keep);
            growing.clear();
        }
        return new ArrayList<>(waiting.values());
    }

    /** They are stored and need not wait any more, unless they have grown meanwhile. */
    synchronized void stored(List<JobRun> runs) {
        runs.forEach(run -> waiting.remove(Key.of(run), run));
    }
}
