package io.plenum.trend;

import io.plenum.point.PointId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads history for the screen: as finely as it has pixels, and with every spike. Every call may throw Spring's
 * {@code DataAccessException} while the database is away.
 */
@Repository
public class TrendReader {

    private static final String SAMPLES = """
            SELECT p.id, s.time, s.value, s.status FROM unnest(?) AS p(id)
            CROSS JOIN LATERAL (SELECT time, value, status FROM sample
                WHERE point_id = p.id AND time >= ? AND time < ? ORDER BY time LIMIT ?) AS s""";

    private final JdbcTemplate jdbc;
    private final TrendState state;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    TrendReader(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.state = new TrendState(jdbc);
        this.clock = clock;
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** As {@link #read(List, Instant, Instant, int)}, of one point. */
    public Series read(PointId point, Instant from, Instant to, int pixels) {
        return Objects.requireNonNull(read(List.of(point), from, to, pixels).get(point));
    }

    /**
     * The history of points from an instant to before another.
     *
     * @param pixels most columns that the caller can show; gaps come on top
     * @return one series for each point, in the given order
     */
    public Map<PointId, Series> read(List<PointId> points, Instant from, Instant to, int pixels) {
        Bounds bounds = Bounds.of(from, to, Math.max(2, pixels));
        return Objects.requireNonNull(snapshot.execute(transaction -> read(points, bounds, pixels)));
    }

    private Map<PointId, Series> read(List<PointId> points, Bounds bounds, int pixels) {
        Map<PointId, Series> found = new LinkedHashMap<>();
        points.forEach(point -> found.put(point, new SeriesBuilder(bounds.resolution(), null).build()));
        List<Section> sections = state.sections(bounds, ids(points), clock.instant());
        boolean samples = sections.stream().allMatch(section -> section.source() == TrendResolution.RAW);
        List<PointId> rest = new ArrayList<>(points);
        if (bounds.resolution() == TrendResolution.RAW && samples) {
            samples(points, bounds, pixels).forEach((point, series) -> {
                found.put(point, series.build());
                rest.remove(point);
            });
        }
        if (!rest.isEmpty()) {
            found.putAll(columns(rest, bounds, sections));
        }
        return found;
    }

    /** One by one, of those points of which all samples fit. */
    private Map<PointId, SeriesBuilder> samples(List<PointId> points, Bounds bounds, int limit) {
        Map<PointId, SeriesBuilder> builders = builders(points, TrendResolution.RAW, null);
        Map<PointId, Integer> counts = new LinkedHashMap<>();
        jdbc.query(
                SAMPLES,
                row -> {
                    PointId point = new PointId(row.getInt(1));
                    counts.merge(point, 1, Integer::sum);
                    long time = row.getTimestamp(2).getTime();
                    Objects.requireNonNull(builders.get(point)).sample(time, row.getDouble(3), row.getInt(4));
                },
                ids(points),
                Sql.time(bounds.from()),
                Sql.time(bounds.to()),
                limit + 1);
        builders.keySet().removeIf(point -> counts.getOrDefault(point, 0) > limit);
        return builders;
    }

    private Map<PointId, Series> columns(List<PointId> points, Bounds bounds, List<Section> sections) {
        Map<PointId, SeriesBuilder> builders = builders(points, bounds.resolution(), bounds.column());
        ColumnQuery query = ColumnQuery.of(bounds, sections, ids(points), state.zone(ids(points)));
        jdbc.query(
                query.sql(),
                row -> {
                    Part part = Part.of(row);
                    Objects.requireNonNull(builders.get(new PointId(part.point())))
                            .part(part);
                },
                query.parameters().toArray());
        Map<PointId, Series> series = new LinkedHashMap<>();
        builders.forEach((point, builder) -> series.put(point, builder.build()));
        return series;
    }

    /**
     * Changes whenever what {@link #read} would answer may have changed; quick to ask, by counting what is rolled up. The
     * store only ever adds samples, so their number in a range tells.
     */
    public String version(List<PointId> points, Instant from, Instant to, int pixels) {
        Bounds bounds = Bounds.of(from, to, Math.max(2, pixels));
        boolean wide = bounds.resolution().compareTo(TrendResolution.HOUR) >= 0;
        Bounds counted = bounds.of(wide ? TrendResolution.DAY : TrendResolution.HOUR);
        return Objects.requireNonNull(snapshot.execute(transaction -> {
            List<Section> sections = state.sections(counted, ids(points), clock.instant());
            return Integer.toHexString(bounds.hashCode()) + "-" + Integer.toHexString(sections.hashCode()) + "-"
                    + count(sections, ids(points));
        }));
    }

    private String count(List<Section> sections, int[] points) {
        CountQuery query = CountQuery.of(sections, points);
        return Objects.requireNonNull(jdbc.queryForObject(
                query.sql(),
                (row, number) -> {
                    Timestamp newest = row.getTimestamp(2);
                    return Long.toHexString(row.getLong(1)) + "-"
                            + (newest == null ? "" : Long.toHexString(newest.getTime()));
                },
                query.parameters().toArray()));
    }

    private static Map<PointId, SeriesBuilder> builders(
            Collection<PointId> points, TrendResolution resolution, @Nullable Duration column) {
        Map<PointId, SeriesBuilder> builders = new LinkedHashMap<>();
        points.forEach(point -> builders.put(point, new SeriesBuilder(resolution, column)));
        return builders;
    }

    private static int[] ids(Collection<PointId> points) {
        return points.stream().mapToInt(PointId::value).toArray();
    }
}
