package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.BucketGrid;
import io.plenum.trend.bucket.BucketWalk;
import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;
import io.plenum.trend.coverage.Coverage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
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

    private final TrendState state;
    private final BucketReader buckets;
    private final TransactionTemplate snapshot;

    public TrendReader(DataSource database, Clock clock) {
        this.state = new TrendState(new JdbcTemplate(database));
        this.buckets = new BucketReader(database, clock);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** As {@link #read(List, Instant, Instant, int)}, of one point. */
    public TrendSeries read(PointId point, Instant from, Instant to, int pixels) {
        return Objects.requireNonNull(read(List.of(point), from, to, pixels).get(point));
    }

    /**
     * The history of points from an instant to before another.
     *
     * @param pixels most columns that the caller can show; gaps, and the ends of what held for long, come on top
     * @return one series for each point, in the given order
     */
    public Map<PointId, TrendSeries> read(List<PointId> points, Instant from, Instant to, int pixels) {
        PixelColumns bounds = PixelColumns.of(from, to, Math.max(2, pixels));
        Map<PointId, Supplier<TrendSeries>> found =
                Objects.requireNonNull(snapshot.execute(transaction -> read(points, bounds, pixels)));
        Map<PointId, TrendSeries> series = new LinkedHashMap<>();
        points.forEach(point ->
                series.put(point, Objects.requireNonNull(found.get(point)).get()));
        return series;
    }

    private Map<PointId, Supplier<TrendSeries>> read(List<PointId> points, PixelColumns bounds, int pixels) {
        boolean days = bounds.resolution() == TrendResolution.DAY;
        ZoneId zone = days ? state.zone(ids(points)) : ZoneOffset.UTC;
        List<RangeSource> sections = state.sections(bounds, zone);
        Instant from = bounds.resolution() == TrendResolution.RAW
                ? bounds.from()
                : sections.getFirst().from();
        BucketReader.Wanted wanted = new BucketReader.Wanted(
                points,
                from,
                bounds.to(),
                sections,
                bounds.resolution(),
                state.due(bounds.resolution(), ids(points), from, bounds.to()),
                zone,
                new BitSet());
        Map<PointId, Supplier<TrendSeries>> found = new HashMap<>();
        buckets.read(wanted, (point, coverage, end) -> {
            PointColumns columns = new PointColumns(bounds, bounds.columns(zone), coverage, Coverage.micros(from), end);
            SampleFeed feed = bounds.resolution() == TrendResolution.RAW ? columns.orSamples(pixels) : columns;
            found.put(point, feed instanceof SampleSeries samples ? samples::series : columns::series);
            return feed;
        });
        return found;
    }

    private static int[] ids(Collection<PointId> points) {
        return points.stream().mapToInt(PointId::value).toArray();
    }

    /** A point's series in columns. */
    private static final class PointColumns implements SampleFeed {

        private final PixelColumns bounds;
        private final Coverage coverage;
        private final long from;
        private final long end;
        private final SeriesBuilder builder;
        private final BucketWalk walk;

        PointColumns(PixelColumns bounds, BucketGrid grid, Coverage coverage, long from, long end) {
            this.bounds = bounds;
            this.coverage = coverage;
            this.from = from;
            this.end = end;
            builder = new SeriesBuilder(bounds.resolution(), bounds.column(), coverage, from);
            walk = new BucketWalk(grid, coverage, from, end, builder::bucket);
        }

        SampleSeries orSamples(int limit) {
            SeriesBuilder single = new SeriesBuilder(bounds.resolution(), null, coverage, from);
            return new SampleSeries(limit, single, builder, walk, end);
        }

        TrendSeries series() {
            return builder.build();
        }

        @Override
        public void carry(long time, double value, int status) {
            builder.carriedIntoColumns(time, value, status);
            walk.carry(time, value, status);
        }

        @Override
        public void sample(long time, double value, int status) {
            walk.sample(time, value, status);
        }

        @Override
        public void row(StoredBucket row, long until) {
            walk.row(row, until);
        }

        @Override
        public void end() {
            walk.end();
            builder.columnsUntil(end);
        }
    }
}
