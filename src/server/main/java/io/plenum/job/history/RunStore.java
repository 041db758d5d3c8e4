package io.plenum.job.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of jobs in the database: of each job and outcome the last hundred, for thirty days. */
@Repository
public class RunStore {

    static final int MOST = 100;
    static final Duration KEPT = Duration.ofDays(30);

    private static final String SAVE = """
            INSERT INTO job_run (job, began, ended, outcome, runs, total_millis, longest_millis, error)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (job, began) DO UPDATE SET ended = excluded.ended, outcome = excluded.outcome, runs = excluded.runs,
                total_millis = excluded.total_millis, longest_millis = excluded.longest_millis, error = excluded.error""";
    private static final String TRIM = """
            DELETE FROM job_run WHERE began < :before OR (job, began) IN (
                SELECT job, began FROM (SELECT job, began, row_number() OVER (PARTITION BY job, outcome ORDER BY began DESC) AS place
                                        FROM job_run) AS numbered
                WHERE place > :most)""";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RunStore(JdbcTemplate batches, TransactionTemplate transaction) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.transaction = transaction;
    }

    /** Stores them, over what was stored of the same before; and forgets what is too old or too much. */
    void save(List<JobRun> runs, Instant now) {
        transaction.executeWithoutResult(status -> {
            batches.batchUpdate(SAVE, runs, 100, RunStore::set);
            jdbc.sql(TRIM)
                    .param("before", utc(now.minus(KEPT)))
                    .param("most", MOST)
                    .update();
        });
    }

    private static void set(PreparedStatement row, JobRun run) throws SQLException {
        row.setString(1, run.job());
        row.setObject(2, utc(run.began()));
        Instant ended = run.ended();
        row.setObject(3, ended == null ? null : utc(ended), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setString(4, run.outcome().name());
        row.setLong(5, run.runs());
        row.setLong(6, run.total().toMillis());
        row.setLong(7, run.longest().toMillis());
        row.setString(8, run.error());
    }

    /**
     * Of one job, newest first.
     *
     * @param outcome null for all
     */
    public List<JobRun> of(String job, @Nullable RunOutcome outcome) {
        return jdbc.sql(
                        "SELECT * FROM job_run WHERE job = :job AND outcome = coalesce(:outcome, outcome) ORDER BY began DESC")
                .param("job", job)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .query((row, number) -> read(row))
                .list();
    }

    private static JobRun read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new JobRun(
                row.getString("job"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                RunOutcome.valueOf(row.getString("outcome")),
                row.getLong("runs"),
                Duration.ofMillis(row.getLong("total_millis")),
                Duration.ofMillis(row.getLong("longest_millis")),
                row.getString("error"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
