package io.plenum.job.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Storing, with a database that comes and goes. */
class RunHistoryJobTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    private final Jobs jobs = mock();
    private final RunStore store = mock();
    private final RunRecorder recorder = new RunRecorder(new SimpleMeterRegistry(), NOW);
    private final RunHistoryJob job = new RunHistoryJob(jobs, recorder, store, NOW);

    /** The night in which the database was away is the one that people ask about. */
    @Test
    void whatCouldNotBeStoredIsStoredLater() {
        recorder.ended("One.work", Duration.ofDays(1), NOW.instant(), Duration.ZERO, Duration.ofHours(1), "away");
        doThrow(new DataAccessResourceFailureException("away")).when(store).save(any(), any());
        assertThatThrownBy(job::store).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(recorder.waiting()).hasSize(1);
        reset(store);
        job.store();
        verify(store).save(any(), any());
        assertThat(recorder.waiting()).isEmpty();
    }

    @Test
    void aJobThatHangsIsStoredWhileItHangs() {
        Instant since = NOW.instant().minus(Duration.ofHours(2));
        when(jobs.all())
                .thenReturn(List.of(
                        new JobStatus("One.work", Duration.ofHours(1), since, null, null, null, 0, 0, true, null)));
        job.store();
        verify(store).save(List.of(JobRun.underWay("One.work", since, Duration.ofHours(2))), NOW.instant());
    }
}
