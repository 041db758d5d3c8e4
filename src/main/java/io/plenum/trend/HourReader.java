package io.plenum.trend;

import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the rollups of hours, and means of quarters of an hour, as they are: what is not rolled up yet is missing. Every call may
 * throw Spring's {@code DataAccessException} while the database is away.
 */
@Repository
public class HourReader {

    private static final String HOURS = """
        SELECT point_id, time, min, max, weighted, first, last, first_time, last_time, count, covered, status
        FROM sample_hour
        WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to ORDER BY point_id, time""";
    private static final String QUARTERS = """
        SELECT point_id, time_bucket(INTERVAL '15 minutes', time) AS quarter,
               sum(weighted * covered) / sum(CAST(covered AS double precision)) AS mean,
               sum(CAST(covered AS double precision)) AS covered
        FROM sample_5min
        WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to AND status < 5
        GROUP BY 1, 2 HAVING sum(CAST(covered AS double precision)) > 0 ORDER BY 1, 2""";

    /** A probe of each point in each of few chunks. */
    private static final String EARLIEST = """
        SELECT min(first.time) FROM unnest(CAST(:points AS integer[])) AS p(id)
        CROSS JOIN LATERAL (SELECT time FROM sample_hour WHERE point_id = p.id ORDER BY time LIMIT 1) AS first""";

    private final JdbcClient jdbc;

    public HourReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The mean of a quarter of an hour.
     *
     * @param start of the quarter
     * @param covered seconds of it in which a value held
     */
    public record Quarter(PointId point, Instant start, double mean, double covered) {}

    /** Rows of the hours that begin from an instant to before another, by point and time. */
    public List<HourRow> hours(Collection<PointId> points, Instant from, Instant to) {
        return statement(HOURS, points, from, to).query(HourReader::row).list();
    }

    /** Means over the quarters of an hour in which a good value held, by point and time. */
    public List<Quarter> quarters(Collection<PointId> points, Instant from, Instant to) {
        return statement(QUARTERS, points, from, to)
                .query((row, number) -> new Quarter(
                        new PointId(row.getInt(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getDouble(3),
                        row.getDouble(4)))
                .list();
    }

    /** The first hour in which any of the points has a history, null where none has. */
    public @Nullable Instant earliest(Collection<PointId> points) {
        return jdbc.sql(EARLIEST)
                .param("points", points.stream().map(PointId::value).toArray(Integer[]::new))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private JdbcClient.StatementSpec statement(String sql, Collection<PointId> points, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("points", points.stream().map(PointId::value).toArray(Integer[]::new))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to));
    }

    private static HourRow row(ResultSet row, int number) throws SQLException {
        return new HourRow(
                new PointId(row.getInt(1)),
                row.getTimestamp(2).toInstant(),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                row.getInt(10),
                row.getDouble(11),
                row.getInt(12));
    }
}
