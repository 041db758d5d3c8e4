package io.plenum.twin;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.database.EmbeddedDatabase;
import io.plenum.point.PointId;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.retention.HistoryTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long the state of 500 points at random instants of a year of five-minute data takes, beside the same question in
 * hand-written SQL, in turns on a new embedded database. Prints JSON lines with the median and the 95th percentile. A whole year
 * takes about 6 GB and some minutes to fill.
 */
public final class TimeTravelBench {

    private static final int POINTS = 500;
    private static final int WARM_UP = 40;
    private static final int TURNS = 400;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final String BY_HAND = """
            SELECT p.id, s.time, s.value, s.status FROM generate_series(1, 500) AS p(id)
            CROSS JOIN LATERAL (SELECT time, value, status FROM plain
                WHERE point_id = p.id AND time <= ? AND time > ? ORDER BY time DESC LIMIT 1) AS s""";

    private TimeTravelBench() {}

    /** @param arguments how many days of history, 365 where none is given. Needs {@code PLENUM_CACHE}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int days = arguments.length == 0 ? 365 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("plenum-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = Path.of(System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"));
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, cache.resolve("timescaledb-17"));
                HikariDataSource pool = pool(server)) {
            Flyway.configure().dataSource(pool).load().migrate();
            fill(JdbcClient.create(pool), days);
            keepPlain(JdbcClient.create(pool));
            compare(pool, days, "");
            HistoryTrial.pack(pool, START.plus(Duration.ofDays(days + 20L)));
            JdbcClient.create(pool).sql("VACUUM ANALYZE").update();
            compare(pool, days, ", packed");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static HikariDataSource pool(EmbeddedDatabase server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(EmbeddedDatabase.USER);
        pool.setPassword(server.password());
        return pool;
    }

    private static void fill(JdbcClient jdbc, int days) {
        for (int day = 0; day < days; day++) {
            jdbc.sql("""
                    INSERT INTO sample SELECT p, t, 20 + sin(extract(epoch FROM t) / 9000 + p), 0
                    FROM generate_series(:from, :to, interval '5 minutes') AS t, generate_series(1, 500) AS p""")
                    .param("from", START.plus(Duration.ofDays(day)).atOffset(ZoneOffset.UTC))
                    .param(
                            "to",
                            START.plus(Duration.ofDays(day + 1L))
                                    .minusSeconds(1)
                                    .atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What the hand-written SQL reads: a hypertable of the same rows. */
    private static void keepPlain(JdbcClient jdbc) {
        jdbc.sql("CREATE TABLE plain (LIKE sample)").update();
        jdbc.sql(
                        "SELECT create_hypertable('plain', by_range('time', INTERVAL '1 day'), create_default_indexes => false)")
                .query()
                .singleRow();
        jdbc.sql("INSERT INTO plain SELECT * FROM sample").update();
        jdbc.sql("CREATE UNIQUE INDEX ON plain (point_id, time DESC)").update();
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private static void compare(HikariDataSource pool, int days, String what) throws SQLException {
        StateHistory history = new StateHistory(pool, Clock.systemUTC());
        List<PointId> points =
                IntStream.rangeClosed(1, POINTS).mapToObj(PointId::new).toList();
        Random random = new Random(1);
        double[] ours = new double[TURNS];
        double[] byHand = new double[TURNS];
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_HAND)) {
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                // Each asks for an instant of its own: whoever came second would find the pages warm.
                Instant one = instant(random, days);
                Instant other = instant(random, days);
                long begin = System.nanoTime();
                check(history.at(points, one).size());
                long middle = System.nanoTime();
                check(byHand(statement, other));
                long end = System.nanoTime();
                if (turn >= 0) {
                    ours[turn] = (middle - begin) / 1e6;
                    byHand[turn] = (end - middle) / 1e6;
                }
            }
        }
        Arrays.sort(ours);
        Arrays.sort(byHand);
        print("state of 500 points" + what + ", median", ours[TURNS / 2], byHand[TURNS / 2]);
        print("state of 500 points" + what + ", p95", ours[TURNS * 95 / 100], byHand[TURNS * 95 / 100]);
    }

    private static Instant instant(Random random, int days) {
        return START.plusSeconds(3600 + random.nextLong(days * 86_400L - 3600));
    }

    private static int byHand(PreparedStatement statement, Instant at) throws SQLException {
        statement.setObject(1, at.atOffset(ZoneOffset.UTC));
        statement.setObject(2, at.minus(StateHistory.REACH).atOffset(ZoneOffset.UTC));
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Timestamp time = rows.getTimestamp(2);
                boolean told = time != null && Double.isFinite(rows.getDouble(3)) && rows.getInt(4) == 0;
                count += told ? 1 : 0;
            }
        }
        return count;
    }

    private static void check(int count) {
        if (count != POINTS) {
            throw new IllegalStateException("Expected " + POINTS + " values, got " + count);
        }
    }

    private static void print(String figure, double value, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"timetravel\",\"figure\":\"%s\",\"unit\":\"ms\",\"value\":%.2f,\"baseline\":%.2f,\"ratio\":%.2f}%n",
                figure,
                value,
                baseline,
                value / baseline);
    }
}
