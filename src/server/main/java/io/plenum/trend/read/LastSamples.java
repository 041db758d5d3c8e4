package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.Sql;
import io.plenum.trend.pack.SampleScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last sample of points at or before an instant, packed or not. */
public final class LastSamples {

    /** The value of a device that answers is kept at least once in a day. */
    static final Duration DAY = Duration.ofHours(26);

    /** No file has values further apart than its months. */
    public static final Duration MONTH = Duration.ofDays(32);

    private static final String LIVE_ONLY = "AND status IN (0, 1, 2, 4)";
    private static final String LAST_OF_PACK = """
            CASE WHEN k.until <= :at THEN k.count
                 WHEN k.times IS NULL THEN width_bucket(CAST(extract(epoch FROM :at - k.since) * 1000000 AS bigint), k.micros)
                 ELSE width_bucket(CAST(floor(extract(epoch FROM :at - k.since) * 1000) AS integer), k.times) END""";
    private static final String LAST_LIVE_OF_PACK = """
            CASE WHEN k.statuses IS NULL THEN %s ELSE (SELECT max(j) FROM generate_subscripts(k.statuses, 1) AS j
                WHERE k.statuses[j] IN (0, 1, 2, 4) AND j <= %s) END""".formatted(LAST_OF_PACK, LAST_OF_PACK);
    private static final String LAST = """
            SELECT p.id, s.time, s.value, s.status FROM unnest(CAST(:points AS integer[])) AS p (id) CROSS JOIN LATERAL (
                (SELECT time, value, status FROM sample
                 WHERE point_id = p.id AND time <= :at AND time > :oldest %s ORDER BY time DESC LIMIT 1)
                UNION ALL
                (SELECT k.since + coalesce(k.times[i.n] * CAST(1000 AS bigint), k.micros[i.n]) * INTERVAL '1 microsecond',
                        coalesce(k.small[i.n] / CAST(k.divisor AS double precision),
                                 k.whole[i.n] / CAST(k.divisor AS double precision), k.single[i.n], k.double[i.n]),
                        coalesce(k.statuses[i.n], CAST(0 AS smallint))
                 FROM (SELECT * FROM sample_pack WHERE point_id = p.id AND since <= :at AND since > :oldestPack AND until > :oldest
                       ORDER BY since DESC LIMIT 1) AS k
                 CROSS JOIN LATERAL (SELECT %s) AS i (n) WHERE i.n IS NOT NULL)
                ORDER BY 1 DESC LIMIT 1) AS s
            WHERE s.time > :oldest""";
    private static final Duration LONGEST_PACK = SampleScan.LONGEST_PACK;

    private final JdbcClient jdbc;

    LastSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks near first, and further back only for the others, which spares most of the chunks. */
    List<Sample> of(Collection<PointId> points, Instant at, Duration... reaches) {
        List<Sample> found = new ArrayList<>();
        Set<PointId> missing = new LinkedHashSet<>(points);
        for (Duration reach : reaches) {
            if (!missing.isEmpty()) {
                List<Sample> next = query(LAST.formatted("", LAST_OF_PACK), missing, at, reach);
                next.forEach(sample -> missing.remove(sample.point()));
                found.addAll(next);
            }
        }
        return found;
    }

    /** The last that can be trusted. */
    List<Sample> live(Collection<PointId> points, Instant at, Duration reach) {
        return points.isEmpty() ? List.of() : query(LAST.formatted(LIVE_ONLY, LAST_LIVE_OF_PACK), points, at, reach);
    }

    private List<Sample> query(String sql, Collection<PointId> points, Instant at, Duration reach) {
        Instant oldest = at.minus(reach);
        return jdbc.sql(sql)
                .param("points", ids(points))
                .param("at", Sql.time(at))
                .param("oldest", Sql.time(oldest))
                .param("oldestPack", Sql.time(oldest.minus(LONGEST_PACK)))
                .query(LastSamples::sample)
                .list();
    }

    /** Each query names point, time, value and status in this order. */
    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                new PointId(row.getInt(1)),
                row.getTimestamp(2).toInstant(),
                row.getDouble(3),
                Quality.ofCode(row.getInt(4)));
    }

    static String ids(Collection<PointId> points) {
        return points.stream().map(p -> String.valueOf(p.value())).collect(Collectors.joining(",", "{", "}"));
    }
}
