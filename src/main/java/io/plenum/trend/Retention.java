package io.plenum.trend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets history that has outlived its resolution, once a day and in whole chunks. Samples that are not rolled up yet stay,
 * however old they are. Where TimescaleDB's edition has the columnstore, older samples are moved there.
 */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final String END_OF_OLD = """
            SELECT max(range_end) FROM timescaledb_information.chunks
            WHERE hypertable_name = :table AND range_end <= :before""";
    private static final String NOTE = """
            INSERT INTO retention_horizon (resolution, before) VALUES (:table, :before)
            ON CONFLICT (resolution) DO UPDATE SET before = greatest(retention_horizon.before, excluded.before)""";
    private static final String DROP = "SELECT drop_chunks(CAST(:table AS regclass), CAST(:before AS timestamptz))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, TransactionTemplate transaction, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void daily() {
        try {
            forget();
            Columnstore.compress(jdbc, clock.instant().minus(settings.columnstore()));
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Old history was not forgotten, it is tried again tomorrow: {}", failure.getMessage());
        }
    }

    void forget() {
        forget("sample", settings.samples());
        forget("sample_5min", settings.fiveMinutes());
        forget("sample_hour", settings.hours());
        forget("sample_day", settings.days());
    }

    private void forget(String table, @Nullable Duration keep) {
        if (keep != null) {
            Instant before = clock.instant().minus(keep);
            transaction.executeWithoutResult(status -> forgetBefore(table, before));
        }
    }

    /** Nobody rolls up meanwhile: the lock is the roller's. */
    private void forgetBefore(String table, Instant limit) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", Rollups.LOCK)
                .query()
                .singleRow();
        Instant due = "sample".equals(table) ? firstDue() : null;
        Instant before = due != null && due.isBefore(limit) ? due : limit;
        OffsetDateTime end = jdbc.sql(END_OF_OLD)
                .param("table", table)
                .param("before", RollupStore.utc(before))
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        if (end != null) {
            jdbc.sql(NOTE).param("table", table).param("before", end).update();
            int chunks = jdbc.sql(DROP)
                    .param("table", table)
                    .param("before", end)
                    .query(String.class)
                    .list()
                    .size();
            log.info("Forgot {} chunks of {} from before {}", chunks, table, end);
        }
    }

    /** What is due begins there; an hour earlier may be the value that is carried in. */
    private @Nullable Instant firstDue() {
        OffsetDateTime first = jdbc.sql("SELECT min(since) - INTERVAL '1 hour' FROM rollup_due")
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        return first == null ? null : first.toInstant();
    }
}
