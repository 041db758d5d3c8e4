package io.plenum.job;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says where a job hangs or fails. The server is {@code DEGRADED} then, which is no {@code DOWN}: whoever starts servers anew that
 * are down would end what still works.
 */
@Component("jobs")
class JobHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Jobs jobs;

    JobHealth(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (JobStatus job : jobs.all()) {
            if (job.overdue()) {
                health.status(DEGRADED).withDetail(job.name(), "running since " + job.runningSince());
            } else if (job.lastError() != null) {
                health.status(DEGRADED).withDetail(job.name(), job.lastError());
            }
        }
        return health.build();
    }
}
