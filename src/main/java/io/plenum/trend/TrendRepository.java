package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads history. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Repository
public class TrendRepository {

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
