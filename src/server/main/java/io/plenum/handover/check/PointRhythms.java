package io.plenum.handover.check;

import io.plenum.point.PointId;
import io.plenum.trend.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the history of many points says about them, one query for all. Every call may throw Spring's {@code DataAccessException} while the
 * database is away.
 */
@Repository
class PointRhythms {

    private static final Duration WEEK = Duration.ofDays(7);
    /** So many hours with samples tell a rhythm. */
    private static final int LEAST_HOURS = 24;
    /** So many days without any movement are a standstill. */
    private static final int STILL_DAYS = 3;

    private static final String PAUSES = """
            SELECT point_id, max(pause) FROM (
                SELECT point_id, extract(epoch FROM time - lag(time) OVER (PARTITION BY point_id ORDER BY time)) AS pause
                FROM sample_hour WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND count > 0) AS hours
            GROUP BY point_id HAVING count(*) >= :least""";

    private static final String STILL = """
            SELECT point_id FROM sample_day WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND covered > 43200
            GROUP BY point_id HAVING count(*) >= :least AND min(min) = max(max)""";

    private static final String ALIKE = """
            SELECT p.n FROM unnest(CAST(:some AS integer[]), CAST(:others AS integer[])) WITH ORDINALITY AS p (a, b, n)
            JOIN sample_hour AS a ON a.point_id = p.a AND a.time >= :from
            JOIN sample_hour AS b ON b.point_id = p.b AND b.time = a.time
            GROUP BY p.n HAVING count(*) >= :least AND max(a.max) > min(a.min) AND bool_and(a.min = b.min AND a.max = b.max
                AND abs(a.weighted - b.weighted) <= 0.000001 * greatest(1, abs(a.weighted)))""";

    private static final String MEANS = """
            SELECT point_id, sum(weighted * covered) / sum(covered) FROM sample_day
            WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from GROUP BY point_id
            HAVING sum(covered) >= :least""";

    private final JdbcClient jdbc;

    PointRhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two points of which may be that they are one. */
    record Pair(PointId one, PointId other) {}

    /** The longest time between two hours with samples in the last week; without points that have too few. */
    Map<PointId, Duration> longestPauses(Collection<PointId> points, Instant now) {
        Map<PointId, Duration> pauses = new HashMap<>();
        if (!points.isEmpty()) {
            jdbc.sql(PAUSES)
                    .param("points", Sql.ids(points))
                    .param("from", Sql.time(now.minus(WEEK)))
                    .param("least", LEAST_HOURS)
                    .query(row -> {
                        pauses.put(new PointId(row.getInt(1)), Duration.ofSeconds(row.getLong(2)));
                    });
        }
        return pauses;
    }

    /** Those that were known for at least three whole days and have not moved since. */
    Set<PointId> still(Collection<PointId> points, Instant now) {
        if (points.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(STILL)
                .param("points", Sql.ids(points))
                .param("from", Sql.time(now.minus(Duration.ofDays(STILL_DAYS + 1L))))
                .param("least", STILL_DAYS)
                .query((row, number) -> new PointId(row.getInt(1)))
                .list());
    }

    /** Those pairs that have moved in the last three days, and in each hour alike. */
    List<Pair> alike(List<Pair> pairs, Instant now) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ALIKE)
                .param("some", Sql.ids(pairs.stream().map(Pair::one).toList()))
                .param("others", Sql.ids(pairs.stream().map(Pair::other).toList()))
                .param("from", Sql.time(now.minus(Duration.ofDays(STILL_DAYS))))
                .param("least", LEAST_HOURS)
                .query((row, number) -> pairs.get(row.getInt(1) - 1))
                .list();
    }

    /** Mean value of the last four weeks, of points that were known for a week at least. */
    Map<PointId, Double> means(Collection<PointId> points, Instant now) {
        Map<PointId, Double> means = new HashMap<>();
        if (!points.isEmpty()) {
            jdbc.sql(MEANS)
                    .param("points", Sql.ids(points))
                    .param("from", Sql.time(now.minus(WEEK.multipliedBy(4))))
                    .param("least", WEEK.toSeconds())
                    .query(row -> {
                        means.put(new PointId(row.getInt(1)), row.getDouble(2));
                    });
        }
        return means;
    }
}
