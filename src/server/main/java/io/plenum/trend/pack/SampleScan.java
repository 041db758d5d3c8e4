package io.plenum.trend.pack;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGStatement;

/**
 * Reads any number of samples, rows and packs alike, holding few of them at a time. What stands in both counts once, and the pack is
 * right. The connection must be in a transaction, and in one in which nobody packs meanwhile: one with a snapshot, or with the lock
 * of whoever changes history.
 */
public final class SampleScan {

    /** No pack reaches over more time than that. */
    public static final Duration LONGEST_PACK = Duration.ofDays(7);

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int PACKS_AT_ONCE = 500;
    private static final int BINARY_AT_ONCE = -1;

    private static final String ROWS = "SELECT " + RowCursor.COLUMNS + """

            FROM sample s WHERE s.point_id = ANY (?) AND s.time >= ? AND s.time < ? ORDER BY s.point_id, s.time""";
    private static final String PACKS = "SELECT " + Pack.COLUMNS + ", timestamptz_send(?), timestamptz_send(?)" + """

            FROM sample_pack k WHERE k.point_id = ANY (?) AND k.since > ? AND k.since < ? AND k.until >= ?
            ORDER BY k.point_id, k.since""";
    private static final String SPANS =
            "unnest(?, CAST(? AS timestamptz[]), CAST(? AS timestamptz[])) AS g (point, since, until)";
    private static final String ROWS_OF_SPANS = "SELECT " + RowCursor.COLUMNS + " FROM " + SPANS + """

            CROSS JOIN LATERAL (SELECT * FROM sample WHERE point_id = g.point AND time >= g.since AND time < g.until
                AND time >= ? AND time < ?) AS s ORDER BY s.point_id, s.time""";
    private static final String PACKS_OF_SPANS =
            "SELECT " + Pack.COLUMNS + ", timestamptz_send(g.since), timestamptz_send(g.until) FROM " + SPANS + """

            CROSS JOIN LATERAL (SELECT * FROM sample_pack WHERE point_id = g.point AND since < g.until AND until >= g.since
                AND since > g.since - INTERVAL '7 days' AND since > ? AND since < ?) AS k ORDER BY k.point_id, g.since, k.since""";

    private final Connection connection;

    public SampleScan(Connection connection) {
        this.connection = connection;
    }

    /** @return false where the visitor did not want to see all */
    public boolean read(SampleSpans wanted, SampleVisitor visitor) throws SQLException {
        if (wanted.isEmpty()) {
            return true;
        }
        try (SampleCursor packs = packs(wanted);
                SampleCursor rows = rows(wanted)) {
            return merge(packs, rows, visitor);
        }
    }

    private static boolean merge(SampleCursor packs, SampleCursor rows, SampleVisitor visitor) throws SQLException {
        boolean packed = packs.next();
        boolean single = rows.next();
        while (packed || single) {
            int order = !packed ? 1 : !single ? -1 : compare(packs, rows);
            SampleCursor next = order <= 0 ? packs : rows;
            if (!visitor.sample(next.point(), next.time(), next.value(), next.status())) {
                return false;
            }
            packed = order <= 0 ? packs.next() : packed;
            single = order >= 0 ? rows.next() : single;
        }
        return true;
    }

    private static int compare(SampleCursor one, SampleCursor other) {
        int points = Integer.compare(one.point(), other.point());
        return points == 0 ? Long.compare(one.time(), other.time()) : points;
    }

    private SampleCursor rows(SampleSpans wanted) throws SQLException {
        if (wanted.isUniform()) {
            PreparedStatement statement = statement(ROWS, ROWS_AT_ONCE);
            statement.setArray(1, points(wanted));
            statement.setObject(2, time(wanted.from()));
            statement.setObject(3, time(wanted.to()));
            return new RowCursor(statement.executeQuery());
        }
        PreparedStatement statement = statement(ROWS_OF_SPANS, ROWS_AT_ONCE);
        spans(statement, wanted);
        statement.setObject(4, time(wanted.from()));
        statement.setObject(5, time(wanted.to()));
        return new RowCursor(statement.executeQuery());
    }

    private SampleCursor packs(SampleSpans wanted) throws SQLException {
        long earliest = wanted.from() - LONGEST_PACK.toMillis() * 1000;
        if (wanted.isUniform()) {
            PreparedStatement statement = statement(PACKS, PACKS_AT_ONCE);
            statement.setObject(1, time(wanted.from()));
            statement.setObject(2, time(wanted.to()));
            statement.setArray(3, points(wanted));
            statement.setObject(4, time(earliest));
            statement.setObject(5, time(wanted.to()));
            statement.setObject(6, time(wanted.from()));
            return new PackCursor(statement.executeQuery());
        }
        PreparedStatement statement = statement(PACKS_OF_SPANS, PACKS_AT_ONCE);
        spans(statement, wanted);
        statement.setObject(4, time(earliest));
        statement.setObject(5, time(wanted.to()));
        return new PackCursor(statement.executeQuery());
    }

    private PreparedStatement statement(String sql, int atOnce) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(atOnce);
        // In binary from the first execution on: numbers as text take several times as long, on both sides.
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        return statement;
    }

    private Array points(SampleSpans wanted) throws SQLException {
        Integer[] points = wanted.all().stream()
                .map(SampleSpans.PointTimes::point)
                .distinct()
                .toArray(Integer[]::new);
        return connection.createArrayOf("integer", points);
    }

    private void spans(PreparedStatement statement, SampleSpans wanted) throws SQLException {
        List<SampleSpans.PointTimes> spans = wanted.all();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "integer",
                        spans.stream().map(SampleSpans.PointTimes::point).toArray(Integer[]::new)));
        statement.setArray(2, texts(spans.stream().map(span -> time(span.from()))));
        statement.setArray(3, texts(spans.stream().map(span -> time(span.to()))));
    }

    private Array texts(Stream<OffsetDateTime> times) throws SQLException {
        return connection.createArrayOf(
                "text", times.map(OffsetDateTime::toString).toArray(String[]::new));
    }

    private static OffsetDateTime time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
