package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The state of many points at instants of the past. Every call may throw Spring's {@code DataAccessException} while the
 * database is away.
 */
@Repository
public class StateHistory {

    /**
     * History keeps an unchanged value at least every five minutes, so what is older than this at an instant was not heard
     * of any more, and is stale there.
     */
    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    /** Older values than this are not told as the state at an instant. */
    public static final Duration REACH = Duration.ofDays(7);

    /** Nearly every point has spoken within this time; to look further only for the others spares most of the chunks. */
    private static final Duration RECENT = Duration.ofMinutes(20);

    private static final String AT = """
            SELECT p.id AS point_id, s.time, s.value, s.status FROM unnest(CAST(:points AS integer[])) AS p(id)
            CROSS JOIN LATERAL (SELECT time, value, status FROM sample
                WHERE point_id = p.id AND time <= :at AND time > :oldest ORDER BY time DESC LIMIT 1) AS s""";
    /** A bucket holds its end and not its start, as a state at an instant holds that instant. */
    private static final String LAST_OF_STEPS = """
            SELECT point_id, max(time) AS time, last(value, time) AS value, last(status, time) AS status
            FROM sample WHERE point_id = ANY(CAST(:points AS integer[])) AND time > :from AND time <= :to
            GROUP BY point_id, time_bucket(make_interval(secs => :step), time - interval '1 microsecond',
                CAST(:from AS timestamptz))
            ORDER BY point_id, time""";

    private static final String SAMPLES = """
            SELECT point_id, time, value, status FROM sample
            WHERE point_id = ANY(CAST(:points AS integer[])) AND time > :from AND time <= :to ORDER BY time, point_id""";
    private static final String FIRST_CHUNK =
            "SELECT min(range_end) FROM timescaledb_information.chunks WHERE hypertable_name = 'sample'";

    private final JdbcClient jdbc;

    public StateHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last sample of each point at or before an instant, as it is to be read then; points without one are left out. */
    public List<Sample> at(Collection<PointId> points, Instant at) {
        List<Sample> found = new ArrayList<>(last(points, at, RECENT));
        if (found.size() < points.size()) {
            Set<PointId> silent = new LinkedHashSet<>(points);
            found.forEach(sample -> silent.remove(sample.point()));
            found.addAll(last(silent, at, REACH));
        }
        found.replaceAll(sample -> asOf(sample, at));
        return found;
    }

    private List<Sample> last(Collection<PointId> points, Instant at, Duration reach) {
        return jdbc.sql(AT)
                .param("points", ids(points))
                .param("at", utc(at))
                .param("oldest", utc(at.minus(reach)))
                .query(StateHistory::sample)
                .list();
    }

    /**
     * The last sample of each point in each step of the time after {@code from} until {@code to}, point by point in the order
     * of time; steps in which nothing was heard of a point have none. Qualities are those that were stored.
     */
    public List<Sample> steps(Collection<PointId> points, Instant from, Instant to, Duration step) {
        return jdbc.sql(LAST_OF_STEPS)
                .param("points", ids(points))
                .param("from", utc(from))
                .param("to", utc(to))
                .param("step", (double) step.toSeconds())
                .query(StateHistory::sample)
                .list();
    }

    /** All samples after {@code from} until {@code to} in the order of time, with the qualities that were stored. */
    public List<Sample> samples(Collection<PointId> points, Instant from, Instant to) {
        return jdbc.sql(SAMPLES)
                .param("points", ids(points))
                .param("from", utc(from))
                .param("to", utc(to))
                .query(StateHistory::sample)
                .list();
    }

    /** When history begins, null while there is none. */
    public @Nullable Instant earliest() {
        OffsetDateTime end =
                jdbc.sql(FIRST_CHUNK).query(OffsetDateTime.class).optional().orElse(null);
        if (end == null) {
            return null;
        }
        return jdbc.sql("SELECT min(time) FROM sample WHERE time < :end")
                .param("end", end)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** What the sample says at an instant after it: a value that has not been heard of for long is stale by then. */
    public static Sample asOf(Sample sample, Instant at) {
        boolean stale =
                sample.quality().isLive() && Duration.between(sample.time(), at).compareTo(STALE_AFTER) > 0;
        return stale ? new Sample(sample.point(), sample.time(), sample.value(), Quality.STALE) : sample;
    }

    /** Each query names point, time, value and status in this order. */
    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                new PointId(row.getInt(1)),
                row.getTimestamp(2).toInstant(),
                row.getDouble(3),
                Quality.ofCode(row.getInt(4)));
    }

    private static String ids(Collection<PointId> points) {
        return points.stream().map(p -> String.valueOf(p.value())).collect(Collectors.joining(",", "{", "}"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
