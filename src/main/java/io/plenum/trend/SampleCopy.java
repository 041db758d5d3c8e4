package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Writes batches by PostgreSQL's binary COPY. COPY knows no ON CONFLICT, so a batch goes to a temporary table first and from
 * there to the hypertable: the same sample twice changes nothing. Format: PostgreSQL manual, COPY, "Binary Format".
 */
final class SampleCopy {

    private static final int ROW_BYTES = 2 + 4 + 4 + 4 + 8 + 4 + 8 + 4 + 2;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final String STAGING = """
            CREATE TEMPORARY TABLE IF NOT EXISTS sample_incoming
            (point_id integer, time timestamptz, value double precision, status smallint) ON COMMIT DELETE ROWS""";
    private static final String KEEP =
            "INSERT INTO sample SELECT point_id, time, value, status FROM sample_incoming ON CONFLICT DO NOTHING";

    private SampleCopy() {}

    /** One batch as it goes over the wire and into the spool. */
    static byte[] encode(List<Sample> samples) {
        ByteBuffer bytes = ByteBuffer.allocate(SIGNATURE.length + 8 + samples.size() * ROW_BYTES + 2);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
        for (Sample sample : samples) {
            bytes.putShort((short) 4);
            bytes.putInt(4).putInt(sample.point().value());
            bytes.putInt(8).putLong(ChronoUnit.MICROS.between(POSTGRES_EPOCH, sample.time()));
            bytes.putInt(8).putDouble(sample.value());
            bytes.putInt(2).putShort((short) sample.quality().code());
        }
        return bytes.putShort((short) -1).array();
    }

    /** The inverse, for whoever wants to look into a spooled batch. */
    static List<Sample> decode(byte[] batch) {
        ByteBuffer bytes = ByteBuffer.wrap(batch).position(SIGNATURE.length + 8);
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
        return (batch.length - SIGNATURE.length - 10) / ROW_BYTES;
    }

    /** Writes one encoded batch in one transaction. */
    static void write(DataSource database, byte[] batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(STAGING);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY sample_incoming FROM STDIN (FORMAT binary)", new ByteArrayInputStream(batch));
                statement.executeUpdate(KEEP);
                connection.commit();
            } catch (IOException e) {
                throw new SQLException("The connection was lost while copying", e);
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
