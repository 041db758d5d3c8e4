package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes batches by PostgreSQL's binary COPY, and notes in the same transaction what has to be rolled up for it. COPY knows no
 * ON CONFLICT: where a batch holds a sample that is there already, it goes through a temporary table instead, so that the same
 * sample twice changes nothing. Format: PostgreSQL manual, COPY, "Binary Format".
 */
final class SampleCopy {

    private static final int ROW_BYTES = 2 + 4 + 4 + 4 + 8 + 4 + 8 + 4 + 2;
    private static final int POINT_AT = 6;
    private static final int TIME_AT = 14;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 8;
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long POSTGRES_SECOND = POSTGRES_EPOCH.getEpochSecond();
    private static final String DUPLICATE = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String COPY = "COPY %s FROM STDIN (FORMAT binary)";
    private static final String STAGING = """
            CREATE TEMPORARY TABLE IF NOT EXISTS sample_incoming
            (point_id integer, time timestamptz, value double precision, status smallint) ON COMMIT DELETE ROWS""";
    private static final String KEEP =
            "INSERT INTO sample SELECT point_id, time, value, status FROM sample_incoming ON CONFLICT DO NOTHING";
    private static final String NOTE =
            "INSERT INTO rollup_due (since, until, points) VALUES (?, ?, CAST(? AS integer[]))";

    private SampleCopy() {}

    /** One batch as it goes over the wire and into the spool. */
    static byte[] encode(List<Sample> samples) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + samples.size() * ROW_BYTES + 2);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
        for (Sample sample : samples) {
            bytes.putShort((short) 4);
            bytes.putInt(4).putInt(sample.point().value());
            bytes.putInt(8).putLong(micros(sample.time()));
            bytes.putInt(8).putDouble(sample.value());
            bytes.putInt(2).putShort((short) sample.quality().code());
        }
        return bytes.putShort((short) -1).array();
    }

    private static long micros(Instant time) {
        return (time.getEpochSecond() - POSTGRES_SECOND) * 1_000_000 + time.getNano() / 1000;
    }

    /** The inverse, for whoever wants to look into a spooled batch. */
    static List<Sample> decode(byte[] batch) {
        ByteBuffer bytes = ByteBuffer.wrap(batch).position(HEADER_BYTES);
        List<Sample> samples = new ArrayList<>(count(batch));
        while (bytes.getShort() == 4) {
            bytes.getInt();
            PointId point = new PointId(bytes.getInt());
            bytes.getInt();
            Instant time = POSTGRES_EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            bytes.getInt();
            double value = bytes.getDouble();
            bytes.getInt();
            samples.add(new Sample(point, time, value, Quality.ofCode(bytes.getShort())));
        }
        return samples;
    }

    static int count(byte[] batch) {
        return (batch.length - HEADER_BYTES - 2) / ROW_BYTES;
    }

    /** What has to be rolled up when this batch is stored. */
    static List<Due> due(byte[] batch) {
        DueHours due = new DueHours();
        ByteBuffer bytes = ByteBuffer.wrap(batch);
        for (int row = HEADER_BYTES; row < batch.length - 2; row += ROW_BYTES) {
            long second = Math.floorDiv(bytes.getLong(row + TIME_AT), 1_000_000L) + POSTGRES_SECOND;
            due.add(bytes.getInt(row + POINT_AT), second);
        }
        return due.merged();
    }

    /** Writes one encoded batch in one transaction. */
    static void write(DataSource database, byte[] batch) throws SQLException {
        try {
            writeOnce(database, batch);
        } catch (SQLException failure) {
            // Two writers with the same late samples can wait for each other; the second time one of them is done.
            if (!DEADLOCK.equals(failure.getSQLState())) {
                throw failure;
            }
            writeOnce(database, batch);
        }
    }

    private static void writeOnce(DataSource database, byte[] batch) throws SQLException {
        List<Due> due = due(batch);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                copyNew(connection, batch);
                note(connection, due);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
            connection.setAutoCommit(true);
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

    private static void copyNew(Connection connection, byte[] batch) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, "sample", batch);
        } catch (SQLException failure) {
            if (!DUPLICATE.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback(before);
            copyUnknown(connection, batch);
        }
    }

    private static void copyUnknown(Connection connection, byte[] batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGING);
            copy(connection, "sample_incoming", batch);
            statement.executeUpdate(KEEP);
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

    private static void note(Connection connection, List<Due> dues) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            for (Due due : dues) {
                statement.setObject(1, due.since().atOffset(ZoneOffset.UTC));
                statement.setObject(2, due.until().atOffset(ZoneOffset.UTC));
                statement.setString(3, due.array());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
