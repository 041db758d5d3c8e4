package io.plenum.trend.rollup;

import io.plenum.point.PointId;
import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.bucket.BucketGrid;
import io.plenum.trend.bucket.BucketWalk;
import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.BucketReader;
import io.plenum.trend.read.RangeSource;
import io.plenum.trend.read.TeeFeed;
import io.plenum.trend.read.TimeSpan;
import io.plenum.trend.read.TrendState;
import io.plenum.trend.retention.HistoryExtent;
import io.plenum.trend.rollup.RollupRows.RollupRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes hours and local days of points anew, in the caller's transaction. */
final class RollupWork {

    /**
     * The first sample after an instant, of each point that has one within a month, and the first that counts: what lies between does
     * not end what a counter rose by.
     */
    private static final String NEXT = """
            SELECT p.id, n.time FROM unnest(CAST(:points AS integer[])) AS p (id) CROSS JOIN LATERAL (
                (SELECT time FROM sample WHERE point_id = p.id AND time >= :from
                    AND time < CAST(:from AS timestamptz) + INTERVAL '32 days' ORDER BY time LIMIT 1)
                UNION ALL
                (SELECT time FROM sample WHERE point_id = p.id AND time >= :from AND status IN (0, 1, 2, 4)
                    AND time < CAST(:from AS timestamptz) + INTERVAL '32 days' ORDER BY time LIMIT 1)
                UNION ALL
                (SELECT greatest(since, :from) FROM sample_pack WHERE point_id = p.id AND until >= :from
                    AND since > CAST(:from AS timestamptz) - INTERVAL '7 days'
                    AND since < CAST(:from AS timestamptz) + INTERVAL '32 days' ORDER BY since LIMIT 1)
                UNION ALL
                (SELECT t.time FROM sample_pack k
                    CROSS JOIN LATERAL unnest(k.times, k.micros, k.statuses) AS u (times, micros, status)
                    CROSS JOIN LATERAL (SELECT k.since + coalesce(u.times * CAST(1000 AS bigint), u.micros)
                        * INTERVAL '1 microsecond' AS time) AS t
                    WHERE k.point_id = p.id AND k.until >= :from AND k.since > CAST(:from AS timestamptz) - INTERVAL '7 days'
                    AND k.since < CAST(:from AS timestamptz) + INTERVAL '32 days'
                    AND t.time >= :from AND coalesce(u.status, CAST(0 AS smallint)) IN (0, 1, 2, 4) ORDER BY t.time LIMIT 1)) AS n
            WHERE n.time < :closed""";

    private final JdbcClient jdbc;
    private final BucketReader buckets;
    private final TrendState state;
    private final RollupRows rows;
    private final HistoryExtent extent;
    private final RollupQueue list;
    private final RollupHorizon horizon;
    private final Instant closed;

    /** @param closed start of the hour that is not over */
    RollupWork(DataSource database, Clock clock, RollupQueue list, RollupHorizon horizon, Instant closed) {
        this.jdbc = JdbcClient.create(database);
        this.buckets = new BucketReader(database, clock);
        this.state = new TrendState(new JdbcTemplate(database));
        this.rows = new RollupRows(jdbc);
        this.extent = new HistoryExtent(jdbc);
        this.list = list;
        this.horizon = horizon;
        this.closed = closed;
    }

    /**
     * Whole hours, of which the days are noted.
     *
     * @param alone whether no other hour changes with them
     */
    void hours(PendingRollup due, boolean alone, SampleBudget budget) {
        Instant since = later(due.since(), horizon.kept());
        if (since.isBefore(due.until()) && !due.points().isEmpty()) {
            PointTraits traits = PointTraits.of(jdbc, due.points());
            makeHours(new PendingRollup(since, due.until(), due.points()), traits, budget);
            traits.zones().forEach((zone, points) -> noteDays(due.of(points), zone));
        }
        if (!alone && due.until().isBefore(closed)) {
            following(due);
        }
    }

    private void makeHours(PendingRollup due, PointTraits traits, SampleBudget budget) {
        List<RollupRow> hours = new ArrayList<>();
        List<RollupRow> minutes = new ArrayList<>();
        read(due, TrendResolution.RAW, traits, ZoneOffset.UTC, budget, (point, coverage, end) -> {
            boolean counter = traits.counters().get(point.value());
            SampleFeed walk = walk(due, TrendResolution.HOUR, ZoneOffset.UTC, coverage, end, bucket -> {
                if (horizon.isHourStored(bucket.count(), bucket.end())) {
                    hours.add(new RollupRow(point.value(), bucket, counter));
                }
            });
            if (!horizon.areFiveMinutesStored(Coverage.micros(due.since()) + 1)) {
                return walk;
            }
            return new TeeFeed(walk, walk(due, TrendResolution.FIVE_MINUTES, ZoneOffset.UTC, coverage, end, bucket -> {
                if (bucket.count() > 0 && horizon.areFiveMinutesStored(bucket.end())) {
                    minutes.add(new RollupRow(point.value(), bucket, counter));
                }
            }));
        });
        replace(TrendResolution.HOUR, due, hours);
        if (horizon.areFiveMinutesStored(Coverage.micros(due.since()) + 1)) {
            replace(TrendResolution.FIVE_MINUTES, due, minutes);
        }
    }

    private void noteDays(PendingRollup hours, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(hours.since(), zone);
        LocalDate end = LocalDate.ofInstant(hours.until().minusNanos(1), zone).plusDays(1);
        list.noteDays(new PendingRollup(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant(), hours.points()));
    }

    /** The next sample counts from the one that came late, and what was carried to it has changed, however much later it was. */
    private void following(PendingRollup due) {
        PendingHours following = new PendingHours();
        jdbc.sql(NEXT)
                .param("points", due.array())
                .param("from", Sql.time(due.until()))
                .param("closed", Sql.time(closed))
                .query(row -> {
                    following.add(
                            row.getInt("id"),
                            row.getTimestamp("time").toInstant().getEpochSecond());
                });
        following.merged().forEach(list::noteFollowing);
    }

    /** Whole local days of points of one zone, from the hours that are stored and from samples. */
    void days(PendingRollup due, SampleBudget budget) {
        PointTraits traits = PointTraits.of(jdbc, due.points());
        for (Map.Entry<ZoneId, BitSet> zone : traits.zones().entrySet()) {
            ZoneId id = zone.getKey();
            PendingRollup own = due.of(zone.getValue());
            Instant since = later(midnight(own.since(), id), horizon.kept());
            if (since.isBefore(own.until())) {
                makeDays(
                        new PendingRollup(
                                since.equals(own.since()) ? since : nextMidnight(since, id), own.until(), own.points()),
                        traits,
                        id,
                        budget);
            }
        }
    }

    private static Instant midnight(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone).atStartOfDay(zone).toInstant();
    }

    private static Instant nextMidnight(Instant time, ZoneId zone) {
        Instant start = midnight(time, zone);
        return start.equals(time) ? time : midnight(start.plusSeconds(36 * 3600), zone);
    }

    private void makeDays(PendingRollup due, PointTraits traits, ZoneId zone, SampleBudget budget) {
        if (!due.since().isBefore(due.until())) {
            return;
        }
        List<RollupRow> days = new ArrayList<>();
        TrendResolution shortcut = hasWholeHours(zone, due) ? TrendResolution.HOUR : TrendResolution.RAW;
        read(
                due,
                shortcut,
                traits,
                zone,
                budget,
                (point, coverage, end) -> walk(due, TrendResolution.DAY, zone, coverage, end, bucket -> {
                    if (horizon.isDayStored(bucket.count(), bucket.end())) {
                        days.add(new RollupRow(
                                point.value(), bucket, traits.counters().get(point.value())));
                    }
                }));
        replace(TrendResolution.DAY, due, days);
    }

    /** Where a day begins within an hour of UTC, it is not made of hours. */
    private static boolean hasWholeHours(ZoneId zone, PendingRollup due) {
        return zone.getRules().getOffset(due.since()).getTotalSeconds() % 3600 == 0
                && zone.getRules().getOffset(due.until()).getTotalSeconds() % 3600 == 0;
    }

    private void read(
            PendingRollup due,
            TrendResolution rollup,
            PointTraits traits,
            ZoneId zone,
            SampleBudget budget,
            BucketReader.Feeds feeds) {
        List<PointId> points = due.points().stream().mapToObj(PointId::new).toList();
        int[] ids = due.points().stream().toArray();
        List<TimeSpan> stale = rollup.isStored() ? state.due(rollup, ids, due.since(), due.until()) : List.of();
        buckets.read(
                new BucketReader.Wanted(
                        points,
                        due.since(),
                        due.until(),
                        List.of(new RangeSource(TrendResolution.RAW, due.since(), due.until())),
                        rollup,
                        stale,
                        zone,
                        traits.counters()),
                (point, coverage, end) -> budget.counting(feeds.of(point, coverage, end)));
    }

    private static BucketWalk walk(
            PendingRollup due,
            TrendResolution resolution,
            ZoneId zone,
            Coverage coverage,
            long end,
            BucketWalk.Sink sink) {
        BucketGrid grid =
                resolution == TrendResolution.DAY ? BucketGrid.days(zone, 1) : BucketGrid.of(resolution.width());
        return new BucketWalk(grid, coverage, Coverage.micros(due.since()), end, sink);
    }

    private void replace(TrendResolution resolution, PendingRollup due, List<RollupRow> made) {
        List<Integer> points = due.points().stream().boxed().toList();
        rows.forget(resolution, points, due.since(), due.until());
        rows.write(resolution, made);
        made.stream()
                .map(RollupRow::bucket)
                .mapToLong(Bucket::start)
                .min()
                .ifPresent(first -> extent.begin(resolution, Coverage.instant(first)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
