package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads history. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Repository
public class TrendRepository {

    private static final String RAW = """
            SELECT time, value AS min, value AS max, value AS mean, status FROM sample
            WHERE point_id = :point AND time >= :from AND time < :to ORDER BY time LIMIT :limit""";
    private static final String BUCKETS = """
            SELECT time_bucket(make_interval(secs => :seconds), time) AS time,
                   min(value) AS min, max(value) AS max, avg(value) AS mean, max(status) AS status
            FROM sample WHERE point_id = :point AND time >= :from AND time < :to GROUP BY 1 ORDER BY 1""";
    private static final String AT = """
            SELECT p.id AS point_id, s.time, s.value, s.status FROM unnest(:points) AS p(id)
            CROSS JOIN LATERAL (SELECT time, value, status FROM sample
                WHERE point_id = p.id AND time <= :at AND time > :oldest ORDER BY time DESC LIMIT 1) AS s""";
    /** Older values than this are not shown as the state at an instant. */
    private static final Duration REACH = Duration.ofDays(7);

    private final JdbcClient jdbc;

    TrendRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The samples of a range, one by one where they fit, else in buckets whose least and greatest value keep every spike.
     *
     * @param maxPoints most entries that the caller can show
     */
    public Series series(PointId point, Instant from, Instant to, int maxPoints) {
        Series raw = read(RAW, null, point, from, to, maxPoints + 1);
        if (raw.times().length <= maxPoints) {
            return raw;
        }
        Duration bucket = Duration.ofSeconds(bucketSeconds(Duration.between(from, to), maxPoints));
        return read(BUCKETS, bucket, point, from, to, maxPoints);
    }

    /** Buckets stand on whole multiples of their width, so a range may touch one more than it is long. */
    private static long bucketSeconds(Duration range, int maxPoints) {
        int whole = Math.max(1, maxPoints - 1);
        return Math.max(1, (range.toSeconds() + whole - 1) / whole);
    }

    private Series read(String sql, @Nullable Duration bucket, PointId point, Instant from, Instant to, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(sql)
                .param("point", point.value())
                .param("from", utc(from))
                .param("to", utc(to));
        query = bucket == null ? query.param("limit", limit) : query.param("seconds", (double) bucket.toSeconds());
        List<Row> rows = query.query(TrendRepository::row).list();
        return new Series(
                bucket,
                rows.stream().mapToLong(Row::time).toArray(),
                rows.stream().mapToDouble(Row::min).toArray(),
                rows.stream().mapToDouble(Row::max).toArray(),
                rows.stream().mapToDouble(Row::mean).toArray(),
                rows.stream().mapToInt(Row::status).toArray());
    }

    private record Row(long time, double min, double max, double mean, int status) {}

    private static Row row(ResultSet rs, int number) throws SQLException {
        Timestamp time = rs.getTimestamp("time");
        return new Row(
                time.getTime(), rs.getDouble("min"), rs.getDouble("max"), rs.getDouble("mean"), rs.getInt("status"));
    }

    /** The last sample of each point at or before an instant, at most a week old; points without one are left out. */
    public List<Sample> at(Collection<PointId> points, Instant at) {
        Integer[] ids = points.stream().map(PointId::value).toArray(Integer[]::new);
        return jdbc.sql(AT.replace(":points", "CAST(:points AS integer[])"))
                .param(
                        "points",
                        new ArrayList<>(List.of(ids))
                                .toString()
                                .replace('[', '{')
                                .replace(']', '}'))
                .param("at", utc(at))
                .param("oldest", utc(at.minus(REACH)))
                .query((rs, number) -> new Sample(
                        new PointId(rs.getInt("point_id")),
                        rs.getTimestamp("time").toInstant(),
                        rs.getDouble("value"),
                        Quality.ofCode(rs.getInt("status"))))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
