package io.plenum.trend;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.EmbeddedDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how many samples a second the writer stores, beside plain binary COPY of the same batches into an identical table,
 * in turns on a new embedded database. Prints one JSON line with the medians of the turns; the first turn is for warming up.
 */
public final class IngestBench {

    private static final int SAMPLES = 500_000;
    private static final int POINTS = 1_000;
    private static final int BATCH = 10_000;
    private static final int TURNS = 5;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private IngestBench() {}

    /** Needs {@code PLENUM_CACHE}, where the embedded TimescaleDB is unpacked; takes no arguments. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("plenum-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = Path.of(System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"));
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, cache.resolve("timescaledb-17"));
                HikariDataSource pool = pool(server)) {
            Flyway.configure().dataSource(pool).load().migrate();
            createPlainTable(JdbcClient.create(pool));
            compare(pool, folder);
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

    private static void createPlainTable(JdbcClient jdbc) {
        jdbc.sql("CREATE TABLE plain (LIKE sample)").update();
        jdbc.sql(
                        "SELECT create_hypertable('plain', by_range('time', INTERVAL '1 day'), create_default_indexes => false)")
                .query()
                .singleRow();
        jdbc.sql("CREATE UNIQUE INDEX plain_point_time ON plain (point_id, time DESC)")
                .update();
    }

    private static void compare(DataSource database, Path folder) throws SQLException {
        double[] writer = new double[TURNS];
        double[] plain = new double[TURNS];
        for (int turn = 0; turn <= TURNS; turn++) {
            List<Sample> samples = samples(START.plus(Duration.ofDays(turn)));
            double ours = writer(database, folder.resolve("spool" + turn), samples);
            double theirs = plain(database, samples);
            if (turn > 0) {
                writer[turn - 1] = ours;
                plain[turn - 1] = theirs;
            }
        }
        Arrays.sort(writer);
        Arrays.sort(plain);
        double value = writer[TURNS / 2];
        double baseline = plain[TURNS / 2];
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"ingest\",\"figure\":\"stored\",\"unit\":\"samples/s\",\"value\":%.0f,\"baseline\":%.0f,\"ratio\":%.3f}%n",
                value,
                baseline,
                value / baseline);
    }

    /** All points once a minute, as a building would send them. */
    private static List<Sample> samples(Instant from) {
        List<Sample> samples = new ArrayList<>(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            Instant time = from.plusSeconds(60L * (i / POINTS));
            samples.add(new Sample(new PointId(i % POINTS), time, i * 0.01, Quality.GOOD));
        }
        return samples;
    }

    private static double writer(DataSource database, Path spool, List<Sample> samples) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TrendSettings settings = new TrendSettings(spool, 1000, BATCH, Duration.ofMillis(100), SAMPLES);
        TrendWriter writer = new TrendWriter(database, settings, meters);
        writer.accept(samples);
        long begin = System.nanoTime();
        writer.start();
        while (meters.counter("plenum.trend.written").count() < SAMPLES) {
            LockSupport.parkNanos(1_000_000);
        }
        double rate = rate(begin);
        writer.stop();
        return rate;
    }

    private static double plain(DataSource database, List<Sample> samples) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < SAMPLES; i += BATCH) {
                byte[] batch = SampleCopy.encode(samples.subList(i, i + BATCH));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY plain FROM STDIN (FORMAT binary)", new ByteArrayInputStream(batch));
            }
        } catch (IOException e) {
            throw new SQLException("The connection was lost while copying", e);
        }
        return rate(begin);
    }

    private static double rate(long begin) {
        return SAMPLES / ((System.nanoTime() - begin) / 1e9);
    }
}
