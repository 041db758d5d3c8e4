package io.plenum.job.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.job.history.JobRun;
import io.plenum.job.history.RunOutcome;
import io.plenum.job.history.RunStore;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history of jobs for programs. */
class JobControllerTest {

    private static final PageParameters PAGE = new PageParameters(null, null);
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    private final Jobs jobs = mock();
    private final RunStore history = mock();
    private final JobController controller = new JobController(jobs, history);

    @Test
    void runsThatWereCountedTogetherHaveAMean() {
        when(history.of("Feed.tick", RunOutcome.SUCCEEDED))
                .thenReturn(List.of(new JobRun(
                        "Feed.tick",
                        NOW,
                        NOW,
                        RunOutcome.SUCCEEDED,
                        4,
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(5),
                        null)));
        assertThat(controller.runs("Feed.tick", RunOutcome.SUCCEEDED, PAGE).items())
                .singleElement()
                .satisfies(item -> assertThat(item.meanDuration()).isEqualTo(Duration.ofSeconds(2)));
    }

    /** An empty list would say that all is well with a job whose name was mistyped. */
    @Test
    void aJobThatThereIsNotIsNotFound() {
        assertThatThrownBy(() -> controller.runs("Feed.tock", null, PAGE)).isInstanceOf(RequestProblem.class);
    }

    @Test
    void aJobThatHasNotRunYetHasNoRuns() {
        when(jobs.all())
                .thenReturn(List.of(
                        new JobStatus("Feed.tick", Duration.ofHours(1), null, null, null, null, 0, 0, false, NOW)));
        assertThat(controller.runs("Feed.tick", null, PAGE).items()).isEmpty();
    }
}
