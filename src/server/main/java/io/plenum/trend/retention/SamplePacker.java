package io.plenum.trend.retention;

import io.plenum.trend.Sql;
import io.plenum.trend.pack.PackWork;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.SampleWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs samples that are some days old, week by week, and merges what came late for a week that is packed already. Each piece is one
 * transaction of a bounded number of samples: killed in between, nothing is lost or doubled, and the next start goes on. Where the
 * database has a columnstore of its own nothing is packed. Every call may throw Spring's {@code DataAccessException} or
 * {@code TransactionException} while the database is away.
 */
@Component
public class SamplePacker {

    private static final Logger log = LoggerFactory.getLogger(SamplePacker.class);

    /** A week is packed so long after its end; more than what writers take for young. */
    static final Duration SETTLED = Duration.ofDays(2);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final long ENOUGH = 250_000;
    private static final String OLDEST = """
            SELECT min(range_start) FROM timescaledb_information.chunks
            WHERE hypertable_name = 'sample' AND range_start >= :from AND range_end <= :end""";
    private static final String POINTS = """
            SELECT point_id, count(*) FROM sample WHERE time >= :from AND time < :to GROUP BY point_id ORDER BY point_id""";
    private static final String SETTINGS = """
            SELECT set_config('lock_timeout', '5s', true)""";
    private static final String DROP = """
            SELECT drop_chunks('sample', older_than => CAST(:to AS timestamptz), newer_than => CAST(:from AS timestamptz))""";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SamplePacker(DataSource database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transaction = transaction;
        this.clock = clock;
    }

    private record PointCount(int point, long samples) {}

    /**
     * Packs everything that is old enough.
     *
     * @param goesOn asked between two pieces
     * @return how many samples were packed
     */
    public long packAll(BooleanSupplier goesOn) {
        if (Columnstore.isOffered(jdbc)) {
            return 0;
        }
        Instant end = week(clock.instant().minus(SETTLED));
        long packed = 0;
        Instant start = oldest(Instant.EPOCH, end);
        while (start != null && goesOn.getAsBoolean()) {
            Instant next = start.plus(WEEK);
            packed += packWeek(start, next, goesOn);
            start = oldest(next, end);
        }
        if (packed > 0) {
            log.info("{} samples are packed", packed);
        }
        return packed;
    }

    private static Instant week(Instant time) {
        long second = time.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, WEEK.toSeconds()));
    }

    /** Start of the first week from an instant on that has rows; they lie in chunks that are dropped once they are empty. */
    private @Nullable Instant oldest(Instant from, Instant end) {
        return jdbc.sql(OLDEST)
                .param("from", Sql.time(from))
                .param("end", Sql.time(end))
                .query(OffsetDateTime.class)
                .optional()
                .map(time -> week(time.toInstant()))
                .orElse(null);
    }

    private long packWeek(Instant from, Instant to, BooleanSupplier goesOn) {
        List<PointCount> waiting = jdbc.sql(POINTS)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query((row, number) -> new PointCount(row.getInt(1), row.getLong(2)))
                .list();
        long packed = 0;
        int at = 0;
        while (at < waiting.size()) {
            if (!goesOn.getAsBoolean()) {
                return packed;
            }
            List<Integer> piece = new ArrayList<>();
            for (long samples = 0; at < waiting.size() && (piece.isEmpty() || samples < ENOUGH); at++) {
                piece.add(waiting.get(at).point());
                samples += waiting.get(at).samples();
            }
            packed += Objects.requireNonNull(transaction.execute(status -> pack(piece, from, to)));
        }
        transaction.executeWithoutResult(status -> dropEmpty(from, to));
        return packed;
    }

    /** Nobody rolls up, drops or writes old samples meanwhile. */
    private void lock() {
        jdbc.sql(SETTINGS).query().singleRow();
        for (long lock : new long[] {Rollups.LOCK, SampleWriter.LOCK}) {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", lock)
                    .query()
                    .singleRow();
        }
    }

    private long pack(List<Integer> points, Instant from, Instant to) {
        lock();
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return new PackWork(connection).pack(points, from, to);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The samples were not packed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void dropEmpty(Instant from, Instant to) {
        lock();
        boolean empty = jdbc.sql("SELECT NOT EXISTS (SELECT FROM sample WHERE time >= :from AND time < :to)")
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query(Boolean.class)
                .single();
        if (empty) {
            jdbc.sql(DROP)
                    .param("from", Sql.time(from))
                    .param("to", Sql.time(to))
                    .query(String.class)
                    .list();
        }
    }
}
