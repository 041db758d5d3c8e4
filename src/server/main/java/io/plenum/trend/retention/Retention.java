package io.plenum.trend.retention;

import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.rollup.PendingRollup;
import io.plenum.trend.rollup.PointsWithSamples;
import io.plenum.trend.rollup.RollupHorizon;
import io.plenum.trend.rollup.RollupQueue;
import io.plenum.trend.rollup.Rollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets history that has outlived its resolution, in whole chunks. Before samples go, all rollups of them are asked for; they go once
 * those are made. Every call may throw Spring's {@code DataAccessException} or {@code TransactionException} while the database is away.
 */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Duration WEEK = Duration.ofDays(7);

    /** The local day in which the last sample goes still needs rollups. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final String END_OF_OLD = """
            SELECT max(range_end) FROM timescaledb_information.chunks
            WHERE hypertable_name = :table AND range_end <= :before""";
    private static final String START = """
            SELECT min(range_start) FROM timescaledb_information.chunks
            WHERE hypertable_name IN ('sample', 'sample_pack') AND range_end <= :before""";
    private static final String NOTE = """
            INSERT INTO retention_horizon (resolution, before) VALUES (:table, :before)
            ON CONFLICT (resolution) DO UPDATE SET before = greatest(retention_horizon.before, excluded.before)""";
    private static final String DROP = "SELECT drop_chunks(CAST(:table AS regclass), CAST(:before AS timestamptz))";
    private static final String COMPLETE = """
            INSERT INTO rollup_complete (before, five_minutes) VALUES (:before, :fiveMinutes)
            ON CONFLICT (id) DO UPDATE SET before = excluded.before, five_minutes = excluded.five_minutes""";
    private static final String DUE = "SELECT EXISTS (SELECT FROM rollup_due WHERE since < :before)";
    private static final String NEWER = """
            SELECT drop_chunks('sample_5min', older_than => CAST('9999-01-01 00:00+00' AS timestamptz),
                newer_than => greatest(coalesce((SELECT before FROM retention_horizon WHERE resolution = 'sample'),
                                                CAST('1970-01-01 00:00+00' AS timestamptz)),
                                       coalesce((SELECT before FROM rollup_complete), CAST('1970-01-01 00:00+00' AS timestamptz))))""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RetentionSettings settings;
    private final Clock clock;
    private final RollupQueue list;
    private final HistoryExtent extent;
    private final PointsWithSamples heard;

    public Retention(JdbcClient jdbc, TransactionTemplate transaction, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        list = new RollupQueue(jdbc);
        extent = new HistoryExtent(jdbc);
        heard = new PointsWithSamples(jdbc);
    }

    public void forget() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> forgetSamples(week(now.minus(settings.samples()))));
        transaction.executeWithoutResult(status -> forgetSpareMinutes());
        forget(TrendResolution.FIVE_MINUTES, now, settings.fiveMinutes());
        forget(TrendResolution.HOUR, now, settings.hours());
        forget(TrendResolution.DAY, now, settings.days());
        transaction.executeWithoutResult(status -> forgetLives(now));
    }

    private static Instant week(Instant time) {
        long second = time.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, WEEK.toSeconds()));
    }

    private void forget(TrendResolution resolution, Instant now, @Nullable Duration keep) {
        if (keep != null) {
            transaction.executeWithoutResult(status -> {
                lock();
                drop(resolution, resolution.table(), now.minus(keep));
            });
        }
    }

    /** Nobody rolls up or packs meanwhile. */
    private void lock() {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)").query().singleRow();
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", Rollups.LOCK)
                .query()
                .singleRow();
    }

    private void forgetSamples(Instant before) {
        lock();
        Instant start = time(START, before);
        if (start == null) {
            return;
        }
        Instant complete = before.plus(MARGIN);
        if (RollupHorizon.of(jdbc).complete().isBefore(complete)) {
            askForAll(start, complete);
        } else if (!isDue(complete)) {
            drop(TrendResolution.RAW, "sample", before);
            drop(TrendResolution.RAW, "sample_pack", before);
            note("sample", before);
            extent.forget(TrendResolution.RAW, before);
        }
    }

    /** All rollups of what is about to go. */
    private void askForAll(Instant start, Instant complete) {
        Duration fiveMinutes = settings.fiveMinutes();
        jdbc.sql(COMPLETE)
                .param("before", Sql.time(complete))
                .param("fiveMinutes", fiveMinutes.compareTo(settings.samples()) > 0)
                .update();
        for (Instant from = start; from.isBefore(complete); from = from.plus(WEEK)) {
            Instant to = from.plus(WEEK).isBefore(complete) ? from.plus(WEEK) : complete;
            BitSet points = heard.between(from, to);
            if (!points.isEmpty()) {
                list.noteHours(new PendingRollup(from, to, points));
            }
        }
    }

    private boolean isDue(Instant before) {
        return jdbc.sql(DUE)
                .param("before", Sql.time(before))
                .query(Boolean.class)
                .single();
    }

    private void drop(TrendResolution resolution, String table, Instant before) {
        Instant end = time(END_OF_OLD.replace(":table", "'" + table + "'"), before);
        if (end != null) {
            note(resolution.table(), end);
            int chunks = jdbc.sql(DROP)
                    .param("table", table)
                    .param("before", Sql.time(end))
                    .query(String.class)
                    .list()
                    .size();
            extent.forget(resolution, end);
            log.info("Forgot {} chunks of {} from before {}", chunks, table, end);
        }
    }

    private void note(String table, Instant before) {
        jdbc.sql(NOTE).param("table", table).param("before", Sql.time(before)).update();
    }

    private @Nullable Instant time(String sql, Instant before) {
        return jdbc.sql(sql)
                .param("before", Sql.time(before))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** Five minutes beside the samples that they were made of are of a time when they were always made. */
    private void forgetSpareMinutes() {
        lock();
        int chunks = jdbc.sql(NEWER).query(String.class).list().size();
        if (chunks > 0) {
            log.info("Forgot {} chunks of five minutes that are worked out from samples", chunks);
        }
    }

    /** How devices were is kept as long as anything that it speaks of. */
    private void forgetLives(Instant now) {
        if (settings.hours() == null || settings.days() == null) {
            return;
        }
        Instant before = now.minus(settings.longest());
        for (String sql : new String[] {
            "DELETE FROM link_life WHERE until < :before",
            "DELETE FROM link_point WHERE until < :before",
            "DELETE FROM gap_repair WHERE until < :before",
            "DELETE FROM repaired_stretch WHERE until < :before",
            "UPDATE import_life SET known = known - tstzmultirange(tstzrange(NULL, :before)) WHERE lower(known) < :before"
        }) {
            jdbc.sql(sql).param("before", Sql.time(before)).update();
        }
    }
}
