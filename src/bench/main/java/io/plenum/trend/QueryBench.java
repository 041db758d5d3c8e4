package io.plenum.trend;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.database.EmbeddedDatabase;
import io.plenum.point.PointId;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.retention.SamplePacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long a year of one-minute data takes for 1,600 pixels, of one point and of sixteen, beside the SQL on the same
 * rollups that an expert would write by hand; in turns, on a new embedded database. Prints one JSON line for each.
 */
public final class QueryBench {

    private static final int PIXELS = 1600;
    private static final int TURNS = 200;
    private static final int WARM_UP = 50;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(365));
    private static final String YEAR = """
            INSERT INTO sample SELECT p, t, 20 + 5 * sin(extract(epoch from t) / 13751) + random(), 0
            FROM generate_series(CAST(? AS timestamptz), CAST(? AS timestamptz) - INTERVAL '1 minute', INTERVAL '1 minute') AS t,
                 generate_series(1, 16) AS p""";
    private static final String ROLL = """
            INSERT INTO %s SELECT point_id, time_bucket(INTERVAL '%s', time), min(value), max(value), avg(value), avg(value),
                first(value, time), last(value, time), min(time), max(time), count(*), 60 * count(*), NULL, max(status), 0
            FROM sample GROUP BY 1, 2""";
    private static final String BY_HAND = """
            SELECT point_id, time_bucket(INTERVAL '6 hours', time) AS at, min(min), max(max),
                   sum(weighted * covered) / sum(covered), first(first, time), last(last, time), max(status)
            FROM sample_hour WHERE point_id = ANY(?) AND time >= ? AND time < ? GROUP BY 1, 2 ORDER BY 1, 2""";

    private final HikariDataSource pool;
    private final Clock clock = Clock.fixed(END.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    private final JdbcTemplate jdbc;
    private final TrendReader reader;
    private String hours = "sample_hour";
    private String what = "";

    private QueryBench(HikariDataSource pool) {
        this.pool = pool;
        jdbc = new JdbcTemplate(pool);
        reader = new TrendReader(pool, clock);
    }

    /** Needs {@code PLENUM_CACHE}, where the embedded TimescaleDB is unpacked; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("plenum-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = Path.of(System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"));
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, cache.resolve("timescaledb-17"));
                HikariDataSource pool = pool(server)) {
            Flyway.configure().dataSource(pool).load().migrate();
            QueryBench bench = new QueryBench(pool);
            bench.fill();
            bench.compare(1);
            bench.compare(16);
            bench.forgetHours();
            bench.compare(1);
            bench.compare(4);
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

    private void fill() {
        jdbc.update(YEAR, Sql.time(START), Sql.time(END));
        jdbc.update(ROLL.formatted("sample_hour", "1 hour"));
        jdbc.update(ROLL.formatted("sample_day", "1 day"));
        new SamplePacker(pool, new TransactionTemplate(new JdbcTransactionManager(pool)), clock).packAll(() -> true);
        jdbc.execute("VACUUM ANALYZE");
    }

    /** As if they had too few samples for rows of their own: everything is worked out from the packs. */
    private void forgetHours() {
        jdbc.execute("CREATE TABLE hand AS SELECT * FROM sample_hour");
        jdbc.execute("CREATE UNIQUE INDEX ON hand (point_id, time DESC)");
        jdbc.execute("TRUNCATE sample_hour");
        jdbc.execute("VACUUM ANALYZE");
        hours = "hand";
        what = " from packs";
    }

    private void compare(int points) {
        int[] ids = IntStream.rangeClosed(1, points).toArray();
        List<PointId> wanted = Arrays.stream(ids).mapToObj(PointId::new).toList();
        double[] ours = new double[TURNS];
        double[] theirs = new double[TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            double reading = millis(() -> reader.read(wanted, START, END, PIXELS));
            double byHand = millis(() -> byHand(ids));
            if (turn >= 0) {
                ours[turn] = reading;
                theirs[turn] = byHand;
            }
        }
        print(points, "median", ours, theirs, TURNS / 2);
        print(points, "p95", ours, theirs, TURNS * 95 / 100);
    }

    private void byHand(int[] ids) {
        double[] sum = new double[1];
        jdbc.query(
                BY_HAND.replace("sample_hour", hours),
                row -> {
                    sum[0] += row.getInt(1) + row.getTimestamp(2).getTime() + row.getInt(8);
                    for (int column = 3; column <= 7; column++) {
                        sum[0] += row.getDouble(column);
                    }
                },
                ids,
                Sql.time(START),
                Sql.time(END));
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void print(int points, String figure, double[] ours, double[] theirs, int rank) {
        Arrays.sort(ours);
        Arrays.sort(theirs);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"query\",\"figure\":\"year of %d points%s %s\",\"unit\":\"ms\",\"value\":%.2f,\"baseline\":%.2f,\"ratio\":%.3f}%n",
                points,
                what,
                figure,
                ours[rank],
                theirs[rank],
                ours[rank] / theirs[rank]);
    }
}
