package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.bucket.BucketWalk;
import io.plenum.trend.coverage.Coverage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what became of points hour by hour, and means of quarters of an hour, up to this moment. Every call may throw Spring's
 * {@code DataAccessException} while the database is away.
 */
@Repository
public class HourReader {

    /** A probe of each point in each of few chunks. */
    private static final String EARLIEST = """
        SELECT time_bucket(INTERVAL '1 hour', min(first.time)) FROM unnest(CAST(:points AS integer[])) AS p(id)
        CROSS JOIN LATERAL (
            (SELECT time FROM sample WHERE point_id = p.id ORDER BY time LIMIT 1)
            UNION ALL (SELECT since FROM sample_pack WHERE point_id = p.id ORDER BY since LIMIT 1)
            UNION ALL (SELECT time FROM sample_hour WHERE point_id = p.id ORDER BY time LIMIT 1)) AS first""";

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final TrendState state;
    private final BucketReader buckets;
    private final TransactionTemplate snapshot;

    public HourReader(DataSource database, Clock clock) {
        jdbc = JdbcClient.create(database);
        state = new TrendState(new JdbcTemplate(database));
        buckets = new BucketReader(database, clock);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The mean of a quarter of an hour.
     *
     * @param start of the quarter
     * @param covered seconds of it in which a value held
     */
    public record Quarter(PointId point, Instant start, double mean, double covered) {}

    /** The hours that begin from an instant to before another and of which anything is known, by point and time. */
    public List<HourRow> hours(Collection<PointId> points, Instant from, Instant to) {
        return read(
                points,
                new PixelColumns(TrendResolution.HOUR, from, to, TrendResolution.HOUR.width()),
                HourReader::hour);
    }

    /** Means over the quarters of an hour in which a good value held, by point and time. */
    public List<Quarter> quarters(Collection<PointId> points, Instant from, Instant to) {
        PixelColumns bounds = new PixelColumns(TrendResolution.FIVE_MINUTES, from, to, QUARTER);
        return read(
                        points,
                        bounds,
                        (point, bucket) -> new Quarter(
                                point, Coverage.instant(bucket.start()), bucket.weighted(), bucket.covered()))
                .stream()
                .filter(quarter -> quarter.covered() > 0)
                .toList();
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

    private <T> List<T> read(Collection<PointId> points, PixelColumns bounds, BiFunction<PointId, Bucket, T> row) {
        List<T> rows = new ArrayList<>();
        if (!points.isEmpty() && bounds.from().isBefore(bounds.to())) {
            snapshot.executeWithoutResult(transaction -> readInto(rows, points, bounds, row));
        }
        return rows;
    }

    private <T> void readInto(
            List<T> rows, Collection<PointId> points, PixelColumns bounds, BiFunction<PointId, Bucket, T> row) {
        List<PointId> distinct = points.stream().distinct().toList();
        int[] ids = distinct.stream().mapToInt(PointId::value).toArray();
        List<RangeSource> sections = state.sections(bounds, ZoneOffset.UTC);
        Instant from = sections.getFirst().from();
        BucketReader.Wanted wanted = new BucketReader.Wanted(
                distinct,
                from,
                bounds.to(),
                sections,
                bounds.resolution(),
                state.due(bounds.resolution(), ids, from, bounds.to()),
                ZoneOffset.UTC,
                new BitSet());
        TreeMap<Integer, List<T>> byPoint = new TreeMap<>();
        long first = Coverage.micros(bounds.from());
        buckets.read(wanted, (point, coverage, end) -> {
            List<T> own = byPoint.computeIfAbsent(point.value(), id -> new ArrayList<>());
            return new BucketWalk(bounds.columns(ZoneOffset.UTC), coverage, Coverage.micros(from), end, bucket -> {
                if (bucket.start() >= first) {
                    own.add(row.apply(point, bucket));
                }
            });
        });
        byPoint.values().forEach(rows::addAll);
    }

    private static HourRow hour(PointId point, Bucket bucket) {
        return new HourRow(
                point,
                Coverage.instant(bucket.start()),
                bucket.min(),
                bucket.max(),
                bucket.weighted(),
                bucket.first(),
                bucket.last(),
                Coverage.instant(bucket.firstTime()),
                Coverage.instant(bucket.lastTime()),
                bucket.count(),
                bucket.covered(),
                bucket.status());
    }
}
