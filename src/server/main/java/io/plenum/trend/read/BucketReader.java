package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.bucket.BucketGrid;
import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.pack.SampleScan;
import io.plenum.trend.pack.SampleSpans;
import io.plenum.trend.rollup.RollupRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Works out what became of points in buckets of time: from rollups where they are stored and up to date, from the samples everywhere
 * else. To be called within a transaction that sees one moment.
 */
public final class BucketReader {

    private final DataSource database;
    private final CoverageReader covers;
    private final LastSamples lasts;
    private final RollupRows rows;
    private final Clock clock;

    public BucketReader(DataSource database, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        this.database = database;
        this.clock = clock;
        covers = new CoverageReader(jdbc, clock);
        lasts = new LastSamples(jdbc);
        rows = new RollupRows(jdbc);
    }

    /**
     * What is wanted.
     *
     * @param from start of the first bucket
     * @param sections from where each part is read; samples with whatever rows of {@code rollup} are stored of them
     * @param due when what is stored of {@code rollup} is not up to date
     * @param zone of local days
     * @param counters of which the last reading before is wanted too
     */
    public record Wanted(
            List<PointId> points,
            Instant from,
            Instant to,
            List<RangeSource> sections,
            TrendResolution rollup,
            List<TimeSpan> due,
            ZoneId zone,
            BitSet counters) {}

    /** What takes in a point that is so covered, until the end of what can be known. */
    public interface Feeds {
        SampleFeed of(PointId point, Coverage coverage, long end);
    }

    public void read(Wanted wanted, Feeds takers) {
        Map<PointId, Coverage> coverage = covers.read(wanted.points(), wanted.from(), wanted.to());
        Map<Integer, PointFeed> feeds = new TreeMap<>();
        long end = Coverage.micros(earlier(wanted.to(), clock.instant()));
        for (PointId point : wanted.points()) {
            Coverage own = Objects.requireNonNull(coverage.get(point));
            feeds.put(point.value(), new PointFeed(takers.of(point, own, end)));
        }
        carry(wanted, feeds);
        SampleSpans spans = stored(wanted, feeds);
        scan(spans, feeds);
        feeds.values().forEach(PointFeed::end);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void carry(Wanted wanted, Map<Integer, PointFeed> feeds) {
        RangeSource first =
                wanted.sections().isEmpty() ? null : wanted.sections().getFirst();
        if (first == null) {
            return;
        }
        if (first.source() == TrendResolution.RAW) {
            Instant before = wanted.from().minusNanos(1000);
            for (Sample sample : lasts.live(counters(wanted), before, Duration.ofDays(31))) {
                feed(feeds, sample.point().value()).counted(Coverage.micros(sample.time()), sample.value());
            }
            for (Sample sample : lasts.of(wanted.points(), before, LastSamples.DAY, LastSamples.MONTH)) {
                feed(feeds, sample.point().value())
                        .carry(
                                Coverage.micros(sample.time()),
                                sample.value(),
                                sample.quality().code());
            }
        } else {
            rows.lastBefore(first.source(), ids(wanted.points()), wanted.from())
                    .forEach(row -> feed(feeds, row.point()).carry(row.lastTime(), row.last(), row.ended()));
        }
    }

    private static List<PointId> counters(Wanted wanted) {
        return wanted.points().stream()
                .filter(point -> wanted.counters().get(point.value()))
                .toList();
    }

    private static PointFeed feed(Map<Integer, PointFeed> feeds, int point) {
        return Objects.requireNonNull(feeds.get(point));
    }

    /** Hands out what is stored; returns of what the samples are needed. */
    private SampleSpans stored(Wanted wanted, Map<Integer, PointFeed> feeds) {
        List<RangeSource> raw = new ArrayList<>();
        for (RangeSource section : wanted.sections()) {
            if (section.source() == TrendResolution.RAW) {
                raw.add(section);
            } else {
                read(section.source(), section, List.of(), wanted, feeds);
            }
        }
        SampleSpans spans = new SampleSpans();
        if (raw.isEmpty()) {
            return spans;
        }
        RangeSource section = raw.getLast();
        Map<Integer, List<long[]>> kept =
                wanted.rollup().isStored() ? read(wanted.rollup(), section, wanted.due(), wanted, feeds) : Map.of();
        for (int point : feeds.keySet()) {
            gaps(spans, point, section, kept.getOrDefault(point, List.of()));
        }
        return spans;
    }

    private static void gaps(SampleSpans spans, int point, RangeSource section, List<long[]> kept) {
        long at = Coverage.micros(section.from());
        for (long[] row : kept) {
            if (row[0] > at) {
                spans.add(point, at, row[0]);
            }
            at = Math.max(at, row[1]);
        }
        long end = Coverage.micros(section.to());
        if (at < end) {
            spans.add(point, at, end);
        }
    }

    private Map<Integer, List<long[]>> read(
            TrendResolution table,
            RangeSource section,
            List<TimeSpan> due,
            Wanted wanted,
            Map<Integer, PointFeed> feeds) {
        Map<Integer, List<long[]>> kept = new HashMap<>();
        for (StoredBucket row : rows.read(table, ids(wanted.points()), section.from(), section.to())) {
            long end = end(table, row, wanted);
            if (due.stream().noneMatch(span -> span.overlaps(row.start(), end)) && tellsAll(row, section, wanted)) {
                feed(feeds, row.point()).row(row, end);
                kept.computeIfAbsent(row.point(), id -> new ArrayList<>()).add(new long[] {row.start(), end});
            }
        }
        return kept;
    }

    /** What a counter showed before a faulty reading, from which the next one counts, is not in the row; the samples have it. */
    private static boolean tellsAll(StoredBucket row, RangeSource section, Wanted wanted) {
        return section.source() != TrendResolution.RAW
                || !wanted.counters().get(row.point())
                || Bucket.isLive(row.ended());
    }

    private static long end(TrendResolution table, StoredBucket row, Wanted wanted) {
        BucketGrid grid =
                table == TrendResolution.DAY ? BucketGrid.days(wanted.zone(), 1) : BucketGrid.of(table.width());
        return grid.end(row.start());
    }

    private static List<Integer> ids(Collection<PointId> points) {
        return points.stream().map(PointId::value).distinct().toList();
    }

    private void scan(SampleSpans spans, Map<Integer, PointFeed> feeds) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            new SampleScan(connection).read(spans, (point, time, value, status) -> {
                feed(feeds, point).sample(time, value, status);
                return true;
            });
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The samples cannot be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
