package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/** Reads any number of samples, holding few of them at a time. */
@Repository
public class SampleStream {

    private static final int FETCH = 5_000;
    private static final String SAMPLES =
            "SELECT time, value, status FROM sample WHERE point_id = ? AND time >= ? AND time < ? ORDER BY time";

    private static final String OF_MANY = """
            SELECT point_id, time, value, status FROM sample
            WHERE point_id = ANY(?) AND time >= ? AND time < ? ORDER BY point_id, time""";

    private final DataSource database;

    public SampleStream(DataSource database) {
        this.database = database;
    }

    /** Is shown samples, earliest first. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Sample sample) throws IOException;
    }

    /** Is shown samples as plain numbers, point by point, earliest first. */
    @FunctionalInterface
    public interface Reader {

        /**
         * @param time milliseconds since 1970 UTC
         * @param status code of the quality
         */
        void read(int point, long time, double value, int status);
    }

    /**
     * Shows all samples of points from an instant to before another, with as little between them and the database as there can be.
     *
     * @throws DataAccessResourceFailureException while the database is away
     */
    public void each(Collection<PointId> points, Instant from, Instant to, Reader reader) {
        Integer[] ids = points.stream().map(PointId::value).toArray(Integer[]::new);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(OF_MANY)) {
                statement.setFetchSize(FETCH);
                statement.setArray(1, connection.createArrayOf("integer", ids));
                statement.setObject(2, Sql.time(from));
                statement.setObject(3, Sql.time(to));
                show(statement, reader);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The samples cannot be read", e);
        }
    }

    private static void show(PreparedStatement statement, Reader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows.getInt(1), rows.getTimestamp(2).getTime(), rows.getDouble(3), rows.getInt(4));
            }
        }
    }

    /**
     * Shows all samples of a point from an instant to before another.
     *
     * @throws DataAccessResourceFailureException while the database is away
     * @throws IOException of the visitor's
     */
    public void each(PointId point, Instant from, Instant to, Visitor visitor) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // else the driver would hold the whole answer
            try (PreparedStatement statement = connection.prepareStatement(SAMPLES)) {
                statement.setFetchSize(FETCH);
                statement.setInt(1, point.value());
                statement.setObject(2, Sql.time(from));
                statement.setObject(3, Sql.time(to));
                show(statement, point, visitor);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The samples cannot be read", e);
        }
    }

    private static void show(PreparedStatement statement, PointId point, Visitor visitor)
            throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Instant time = rows.getTimestamp(1).toInstant();
                visitor.visit(new Sample(point, time, rows.getDouble(2), Quality.ofCode(rows.getInt(3))));
            }
        }
    }
}
