package io.plenum.job.history;

import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stores what became of runs, its own included, and notices those that take too long before they end. */
@Component
class RunHistoryJob {

    private final Jobs jobs;
    private final RunRecorder recorder;
    private final RunStore store;
    private final Clock clock;

    RunHistoryJob(Jobs jobs, RunRecorder recorder, RunStore store, Clock clock) {
        this.jobs = jobs;
        this.recorder = recorder;
        this.store = store;
        this.clock = clock;
    }

    /** While the database is away it fails, and what it has not stored waits for its next turn. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void store() {
        jobs.all().stream().filter(JobStatus::overdue).forEach(this::overdue);
        List<JobRun> runs = recorder.waiting();
        if (!runs.isEmpty()) {
            store.save(runs, clock.instant());
            recorder.stored(runs);
        }
    }

    private void overdue(JobStatus job) {
        Instant since = job.runningSince();
        if (since != null) {
            recorder.overdue(job.name(), since, Duration.between(since, clock.instant()));
        }
    }
}
