package io.plenum.trend.rollup;

import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.bucket.StoredBucket;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.LastSamples;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the tables of rollups. */
public final class RollupRows {

    private static final String READ = """
            SELECT point_id, time, min, max, mean, weighted, first, last, first_time, last_time, count, covered,
                   coalesce(increase, 0), status, coalesce(ended, status)
            FROM %s WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to ORDER BY point_id, time""";
    private static final String LAST_BEFORE = """
            SELECT r.* FROM unnest(CAST(:points AS integer[])) AS p (id) CROSS JOIN LATERAL (
                SELECT point_id, time, min, max, mean, weighted, first, last, first_time, last_time, count, covered,
                       coalesce(increase, 0), status, coalesce(ended, status)
                FROM %s WHERE point_id = p.id AND time < :to AND time >= :from ORDER BY time DESC LIMIT 1) AS r""";
    private static final String FORGET = """
            DELETE FROM %s WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to""";
    private static final String WRITE = """
            INSERT INTO %s (point_id, time, min, max, mean, weighted, first, last, first_time, last_time, count, covered,
                            increase, status, ended)
            SELECT r.* FROM unnest(CAST(:points AS integer[]), CAST(:times AS timestamptz[]),
                CAST(:min AS double precision[]), CAST(:max AS double precision[]), CAST(:mean AS double precision[]),
                CAST(:weighted AS double precision[]), CAST(:first AS double precision[]), CAST(:last AS double precision[]),
                CAST(:firstTimes AS timestamptz[]), CAST(:lastTimes AS timestamptz[]), CAST(:counts AS integer[]),
                CAST(:covered AS real[]), CAST(:increase AS double precision[]), CAST(:status AS smallint[]),
                CAST(:ended AS smallint[])) AS r""";

    private final JdbcClient jdbc;

    public RollupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to be stored. */
    record RollupRow(int point, Bucket bucket, boolean counter) {}

    public List<StoredBucket> read(TrendResolution resolution, Collection<Integer> points, Instant from, Instant to) {
        return statement(READ, resolution, points, from, to)
                .query(RollupRows::row)
                .list();
    }

    /** The last row of each point that begins before an instant, at most a month before. */
    public List<StoredBucket> lastBefore(TrendResolution resolution, Collection<Integer> points, Instant time) {
        return statement(LAST_BEFORE, resolution, points, time.minus(LastSamples.MONTH), time)
                .query(RollupRows::row)
                .list();
    }

    void forget(TrendResolution resolution, Collection<Integer> points, Instant from, Instant to) {
        statement(FORGET, resolution, points, from, to).update();
    }

    private JdbcClient.StatementSpec statement(
            String sql, TrendResolution resolution, Collection<Integer> points, Instant from, Instant to) {
        return jdbc.sql(sql.formatted(resolution.table()))
                .param("points", points.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to));
    }

    /** Rows that are not there. */
    void write(TrendResolution resolution, List<RollupRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE.formatted(resolution.table()))
                .param("points", numbers(rows, RollupRow::point))
                .param("times", times(rows, row -> row.bucket().start()))
                .param("min", doubles(rows, row -> row.bucket().min()))
                .param("max", doubles(rows, row -> row.bucket().max()))
                .param("mean", doubles(rows, row -> row.bucket().mean()))
                .param("weighted", doubles(rows, row -> row.bucket().weighted()))
                .param("first", doubles(rows, row -> row.bucket().first()))
                .param("last", doubles(rows, row -> row.bucket().last()))
                .param("firstTimes", times(rows, row -> row.bucket().firstTime()))
                .param("lastTimes", times(rows, row -> row.bucket().lastTime()))
                .param("counts", numbers(rows, row -> row.bucket().count()))
                .param("covered", doubles(rows, row -> row.bucket().covered()))
                .param("increase", texts(rows, RollupRows::increase))
                .param("status", numbers(rows, row -> row.bucket().status()))
                .param("ended", numbers(rows, row -> row.bucket().ended()))
                .update();
    }

    private static @Nullable String increase(RollupRow row) {
        return row.counter() ? String.valueOf(row.bucket().increase()) : null;
    }

    private static String numbers(List<RollupRow> rows, ToLongFunction<RollupRow> number) {
        return LongStream.of(rows.stream().mapToLong(number).toArray())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String doubles(List<RollupRow> rows, ToDoubleFunction<RollupRow> number) {
        return Arrays.toString(rows.stream().mapToDouble(number).toArray())
                .replace('[', '{')
                .replace(']', '}');
    }

    private static String times(List<RollupRow> rows, ToLongFunction<RollupRow> time) {
        return texts(rows, row -> Coverage.instant(time.applyAsLong(row)).toString());
    }

    private interface RowText {
        @Nullable
        String of(RollupRow row);
    }

    private static String texts(List<RollupRow> rows, RowText text) {
        return rows.stream().map(row -> String.valueOf(text.of(row))).collect(Collectors.joining(",", "{", "}"));
    }

    private static StoredBucket row(ResultSet row, int number) throws SQLException {
        return new StoredBucket(
                row.getInt(1),
                micros(row, 2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                micros(row, 9),
                micros(row, 10),
                row.getInt(11),
                row.getDouble(12),
                row.getDouble(13),
                row.getInt(14),
                row.getInt(15));
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        return Coverage.micros(row.getTimestamp(column).toInstant());
    }
}
