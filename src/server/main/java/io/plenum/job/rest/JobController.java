package io.plenum.job.rest;

import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The periodic jobs of the server and what became of their last runs. */
@RestController
@PreAuthorize("hasRole('ADMINISTRATOR')")
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** By name; durations as ISO-8601. */
    @GetMapping("/api/v1/jobs")
    ItemPage<JobStatus> jobs(@Valid PageParameters page) {
        return page.of(jobs.all());
    }
}
