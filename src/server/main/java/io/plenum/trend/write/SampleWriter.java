package io.plenum.trend.write;

import io.plenum.trend.Sql;
import io.plenum.trend.rollup.PendingHours;
import io.plenum.trend.rollup.PendingRollup;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes batches by PostgreSQL's binary COPY, and notes in the same transaction what has to be rolled up for it. COPY knows no
 * ON CONFLICT: where a batch holds a sample that is there already, it goes through a temporary table instead, so that the same
 * sample twice changes nothing. So does a batch with samples so old that they may be packed. Safe for use by several threads.
 */
public final class SampleWriter {

    /** Nothing younger is packed by anybody; see {@code SamplePacker}. */
    static final Duration YOUNG = Duration.ofDays(1);

    /** Whoever packs holds this advisory lock, and whoever writes old samples shares it. */
    public static final long LOCK = 0x706c656e756d02L;

    static final String SHARE = "SELECT pg_advisory_xact_lock_shared(" + LOCK + ")";

    /** Of a staging table called {@code s}: not those that are packed already. */
    static final String UNPACKED = """
            WHERE NOT EXISTS (SELECT FROM sample_pack k
                CROSS JOIN LATERAL (SELECT CAST(extract(epoch FROM s.time - k.since) * 1000000 AS bigint) AS micros) AS after
                WHERE k.point_id = s.point_id AND k.since <= s.time AND k.since > s.time - INTERVAL '7 days' AND k.until >= s.time
                  AND CASE WHEN k.times IS NULL THEN after.micros = ANY (k.micros)
                           ELSE after.micros % 1000 = 0 AND after.micros / 1000 = ANY (k.times) END)""";

    /** Whether anything of a time is packed. Parameters: its begin, its end, its begin. */
    private static final String PACKED = """
            SELECT EXISTS (SELECT FROM sample_pack
                WHERE since > CAST(? AS timestamptz) - INTERVAL '7 days' AND since <= ? AND until >= ?)""";

    private static final String DUPLICATE = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String COPY = "COPY %s FROM STDIN (FORMAT binary)";
    private static final String STAGING = """
            CREATE TEMPORARY TABLE IF NOT EXISTS sample_incoming
            (point_id integer, time timestamptz, value double precision, status smallint) ON COMMIT DELETE ROWS""";
    private static final String KEEP =
            "INSERT INTO sample SELECT point_id, time, value, status FROM sample_incoming s %s ON CONFLICT DO NOTHING";
    private static final String NOTE =
            "INSERT INTO rollup_due (since, until, points) VALUES (?, ?, CAST(? AS integer[]))";
    private static final String BEGIN = """
            INSERT INTO history_extent (resolution, earliest) VALUES ('sample', ?)
            ON CONFLICT (resolution) DO UPDATE SET earliest = least(history_extent.earliest, excluded.earliest)""";

    private final DataSource database;
    private final Clock clock;
    private final PendingHours noted = new PendingHours();
    private volatile Instant earliest = Instant.MAX;

    public SampleWriter(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes one encoded batch in one transaction. */
    public void write(byte[] batch) throws SQLException {
        try {
            writeOnce(batch);
        } catch (SQLException failure) {
            // Two writers with the same late samples can wait for each other; the second time one of them is done.
            if (!DEADLOCK.equals(failure.getSQLState())) {
                throw failure;
            }
            writeOnce(batch);
        }
    }

    private void writeOnce(byte[] batch) throws SQLException {
        Instant now = clock.instant();
        SampleCopy.Reach reach = SampleCopy.reach(batch);
        Instant first = reach.first();
        PendingHours due = SampleCopy.due(batch);
        synchronized (noted) {
            noted.forgetUntil(now);
            due.remove(noted);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (first.isBefore(now.minus(YOUNG))) {
                    execute(connection, SHARE);
                    copyOld(connection, batch, reach);
                } else {
                    copyNew(connection, batch);
                }
                note(connection, due.merged());
                begin(connection, first);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
            connection.setAutoCommit(true);
        }
        remember(due, first, now);
    }

    /** Hours that are not over yet stay noted until they are: each needs to be noted once. */
    private void remember(PendingHours due, Instant first, Instant now) {
        synchronized (noted) {
            noted.addAll(due);
            noted.forgetUntil(now);
        }
        if (first.isBefore(earliest)) {
            earliest = first;
        }
    }

    /** A pool that is given the connection back must not commit half of a batch. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    /** Most of what comes late is of days that nobody has packed yet. */
    private static void copyOld(Connection connection, byte[] batch, SampleCopy.Reach reach) throws SQLException {
        if (isPacked(connection, reach)) {
            copyUnknown(connection, batch, UNPACKED);
        } else {
            copyNew(connection, batch);
        }
    }

    private static boolean isPacked(Connection connection, SampleCopy.Reach reach) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PACKED)) {
            statement.setObject(1, Sql.time(reach.first()));
            statement.setObject(2, Sql.time(reach.last().plusSeconds(1)));
            statement.setObject(3, Sql.time(reach.first()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void copyNew(Connection connection, byte[] batch) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, "sample", batch);
        } catch (SQLException failure) {
            if (!DUPLICATE.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback(before);
            copyUnknown(connection, batch, "");
        }
    }

    private static void copyUnknown(Connection connection, byte[] batch, String condition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGING);
            copy(connection, "sample_incoming", batch);
            statement.executeUpdate(KEEP.formatted(condition));
        }
    }

    private static void copy(Connection connection, String table, byte[] batch) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY.formatted(table));
        try {
            copy.writeToCopy(batch, 0, batch.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void note(Connection connection, List<PendingRollup> dues) throws SQLException {
        if (dues.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            for (PendingRollup due : dues) {
                statement.setObject(1, Sql.time(due.since()));
                statement.setObject(2, Sql.time(due.until()));
                statement.setString(3, due.array());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void begin(Connection connection, Instant first) throws SQLException {
        if (first.isBefore(earliest)) {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                statement.setObject(1, Sql.time(first));
                statement.executeUpdate();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
