package io.plenum.trend.write;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Loads any number of samples in one transaction: all of them or none. What it stores becomes due to be rolled up. Not safe
 * for use by several threads.
 */
public final class SampleLoad implements AutoCloseable {

    private static final int BATCH = 20_000;
    private static final String STAGING = """
            CREATE TEMPORARY TABLE sample_load
            (point_id integer, time timestamptz, value double precision, status smallint) ON COMMIT DROP""";
    private static final String COPY = "COPY sample_load FROM STDIN (FORMAT binary)";
    private static final String KEEP =
            "INSERT INTO sample SELECT * FROM sample_load s " + SampleWriter.UNPACKED + " ON CONFLICT DO NOTHING";
    private static final String BEGIN = """
            INSERT INTO history_extent (resolution, earliest) SELECT 'sample', min(time) FROM sample_load HAVING count(*) > 0
            ON CONFLICT (resolution) DO UPDATE SET earliest = least(history_extent.earliest, excluded.earliest)""";
    /** A file may be large; it is loaded by somebody who waits for it. */
    private static final String PATIENCE = "SET LOCAL statement_timeout = '30min'";

    private static final int PATIENCE_MILLIS = 31 * 60_000;
    private static final String NOTE = """
            INSERT INTO rollup_due (since, until, points)
            SELECT time_bucket(INTERVAL '1 hour', min(time)), time_bucket(INTERVAL '1 hour', max(time)) + INTERVAL '1 hour',
                   array_agg(DISTINCT point_id)
            FROM sample_load GROUP BY time_bucket(INTERVAL '1 day', time)""";

    private final Connection connection;
    private final List<Sample> batch = new ArrayList<>(BATCH);

    private SampleLoad(Connection connection) {
        this.connection = connection;
    }

    /** Begins; without {@link #keep} nothing is stored. */
    public static SampleLoad begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            connection.setAutoCommit(false);
            execute(connection, PATIENCE);
            execute(connection, STAGING);
            return new SampleLoad(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    public void add(Sample sample) throws SQLException {
        batch.add(sample);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /**
     * Keeps all of them, and how long they hold by their own rhythm.
     *
     * @param states points whose values hold as long as the file goes on, because it has them only when they change
     * @return how many were new; what was there already changes nothing
     */
    public long keep(Collection<PointId> states) throws SQLException {
        return keep((transaction, stored) -> cover(states));
    }

    /** What is stored in the same transaction. */
    @FunctionalInterface
    public interface Besides {

        /**
         * Stores it; the caller commits.
         *
         * @param stored how many samples are new
         */
        void store(Connection transaction, long stored) throws SQLException;
    }

    /** Keeps all of them, with what belongs to them; how long they hold is not worked out. Returns how many were new. */
    public long keep(Besides besides) throws SQLException {
        send();
        execute(connection, SampleWriter.SHARE);
        long stored = execute(connection, KEEP);
        execute(connection, NOTE);
        execute(connection, BEGIN);
        besides.store(connection, stored);
        connection.commit();
        return stored;
    }

    private void cover(Collection<PointId> states) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ImportRhythm.COVER)) {
            Array points = connection.createArrayOf(
                    "integer", states.stream().map(PointId::value).toArray(Integer[]::new));
            statement.setArray(1, points);
            statement.setArray(2, points);
            statement.executeUpdate();
        }
    }

    private void send() throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(SampleCopy.encode(batch)));
        } catch (IOException e) {
            throw new SQLException("The connection was lost while copying", e);
        }
        batch.clear();
    }

    private static long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
