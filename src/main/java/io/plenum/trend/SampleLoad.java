package io.plenum.trend;

import io.plenum.point.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
    private static final String KEEP = "INSERT INTO sample SELECT * FROM sample_load ON CONFLICT DO NOTHING";
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
            connection.setAutoCommit(false);
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

    /** @return how many were new; what was there already changes nothing */
    public long keep() throws SQLException {
        send();
        long stored = execute(connection, KEEP);
        execute(connection, NOTE);
        connection.commit();
        return stored;
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
            return statement.executeUpdate(sql);
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
