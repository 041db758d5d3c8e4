package io.plenum.job.rest;

import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.job.history.JobRun;
import io.plenum.job.history.RunOutcome;
import io.plenum.job.history.RunStore;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The periodic jobs of the server and what became of their last runs. */
@RestController
@PreAuthorize("hasRole('ADMINISTRATOR')")
class JobController {

    private final Jobs jobs;
    private final RunStore history;

    JobController(Jobs jobs, RunStore history) {
        this.jobs = jobs;
        this.history = history;
    }

    /** By name; durations as ISO-8601. */
    @GetMapping("/api/v1/jobs")
    ItemPage<JobStatus> jobs(@Valid PageParameters page) {
        return page.of(jobs.all());
    }

    /**
     * What became of the runs of a job, newest first: the last hundred of each outcome, for thirty days. Consecutive runs of a job that
     * runs more often than every five minutes are one item while they end alike on one UTC day.
     *
     * @param outcome only these; all where not given
     */
    @GetMapping("/api/v1/jobs/{name}/runs")
    ItemPage<JobRunItem> runs(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable RunOutcome outcome,
            @Valid PageParameters page) {
        List<JobRun> runs = history.of(name, outcome);
        if (runs.isEmpty() && jobs.all().stream().noneMatch(job -> job.name().equals(name))) {
            throw RequestProblem.notFound(name);
        }
        return page.of(runs.stream().map(JobRunItem::of).toList());
    }
}
