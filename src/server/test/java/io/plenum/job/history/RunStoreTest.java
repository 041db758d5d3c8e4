package io.plenum.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of jobs in a real database. */
class RunStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00.123456Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static RunStore store() {
        DataSource source = database.dataSource();
        return new RunStore(new JdbcTemplate(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    @Test
    void whatIsStoredIsReadAgain() {
        JobRun failed = JobRun.ended("One.work", NOW, Duration.ofMillis(1234), RunOutcome.FAILED, "Refused: no");
        JobRun hangs = JobRun.underWay("One.work", NOW.plus(SECOND), Duration.ofMinutes(3));
        store().save(List.of(failed, hangs), NOW);
        assertThat(store().of("One.work", null)).containsExactly(hangs, failed);
        assertThat(store().of("One.work", RunOutcome.FAILED)).containsExactly(failed);
        assertThat(store().of("Other.work", null)).isEmpty();
    }

    /** A write whose answer was lost is repeated, and a row that grows is written again. */
    @Test
    void aRowIsWrittenOverItself() {
        JobRun first = JobRun.ended("Two.work", NOW, SECOND, RunOutcome.SUCCEEDED, null);
        JobRun grown = first.and(JobRun.ended("Two.work", NOW.plus(SECOND), SECOND, RunOutcome.SUCCEEDED, null));
        store().save(List.of(first), NOW);
        store().save(List.of(grown), NOW);
        assertThat(store().of("Two.work", null)).containsExactly(grown);
    }

    /** Many successes do not push out the few failures, nor the other way round. */
    @Test
    void theLastHundredOfEachOutcomeAreKept() {
        List<JobRun> many = IntStream.range(0, RunStore.MOST + 50)
                .mapToObj(i -> JobRun.ended(
                        "Three.work",
                        NOW.plusSeconds(i),
                        SECOND,
                        i == 0 ? RunOutcome.FAILED : RunOutcome.SUCCEEDED,
                        null))
                .toList();
        store().save(many, NOW);
        List<JobRun> kept = store().of("Three.work", null);
        assertThat(kept).hasSize(RunStore.MOST + 1).last().isEqualTo(many.getFirst());
        assertThat(kept.getFirst()).isEqualTo(many.getLast());
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgotten() {
        JobRun old = JobRun.ended("Four.work", NOW.minus(RunStore.KEPT).minus(SECOND), SECOND, RunOutcome.FAILED, "x");
        JobRun young = JobRun.ended("Four.work", NOW.minus(RunStore.KEPT), SECOND, RunOutcome.FAILED, "x");
        store().save(List.of(old, young), NOW);
        assertThat(store().of("Four.work", null)).containsExactly(young);
    }
}
