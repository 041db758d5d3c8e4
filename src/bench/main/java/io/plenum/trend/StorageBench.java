package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.retention.SamplePacker;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.SampleCopy;
import io.plenum.trend.write.SampleWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures the disk that history needs, in bytes for each sample that is kept: young, packed, and what is rolled up of it, beside a plain
 * PostgreSQL table of the samples with the same index; and of a whole year with everything. How fast it is packed stands beside how fast it is rolled up. Three weeks of 260 points as the virtual
 * building has them, a fifth of its number: most stand still, many move now and then, some sensors are never quiet, a few are polled.
 */
public final class StorageBench {

    private static final int DAYS = 21;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** On average: a week is packed two days after its end. */
    private static final double YOUNG_DAYS = 3.5 + 2;

    private static final double YEAR_DAYS = 365;

    private final BenchDatabase database;
    private final JdbcClient jdbc;
    private final Random random = new Random(1);

    private StorageBench(BenchDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            new StorageBench(database).run();
        }
    }

    private void run() throws SQLException {
        double samples = 0;
        for (int day = 0; day < DAYS; day++) {
            samples += day(START.plus(Duration.ofDays(day)));
        }
        jdbc.sql("CREATE TABLE plain AS SELECT * FROM sample").update();
        jdbc.sql("CREATE UNIQUE INDEX ON plain (point_id, time DESC)").update();
        double plain = size("pg_total_relation_size('plain')") / samples;
        double young = size("hypertable_size('sample')") / samples;
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        Clock later = Clock.fixed(START.plus(Duration.ofDays(DAYS + 3)), ZoneOffset.UTC);
        Rollups rollups = new Rollups(database.pool(), transaction, later);
        long begin = System.nanoTime();
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
        double rolledUp = System.nanoTime() - begin;
        begin = System.nanoTime();
        new SamplePacker(database.pool(), transaction, later).packAll(() -> true);
        double packing = System.nanoTime() - begin;
        double packed = size("hypertable_size('sample_pack')") / samples;
        double hours = size("hypertable_size('sample_hour')") / samples;
        double days = size("hypertable_size('sample_day')") / samples;
        double year = (young * YOUNG_DAYS + packed * (YEAR_DAYS - YOUNG_DAYS)) / YEAR_DAYS + hours + days;
        database.print("storage", "samples, young", "bytes/sample", young, plain);
        database.print("storage", "samples, packed", "bytes/sample", packed, plain);
        database.print("storage", "hours", "bytes/sample", hours, plain);
        database.print("storage", "days", "bytes/sample", days, plain);
        database.print("storage", "packing", "samples/s", 1e9 * samples / packing, 1e9 * samples / rolledUp);
        database.print("storage", "a year with everything", "bytes/sample", year, plain);
    }

    private double size(String function) {
        return jdbc.sql("SELECT " + function).query(Long.class).single();
    }

    private int day(Instant start) throws SQLException {
        List<Sample> day = new ArrayList<>();
        int point = 1;
        for (; point <= 152; point++) {
            still(day, point, start);
        }
        for (; point <= 200; point++) {
            slow(day, point, start);
        }
        for (; point <= 218; point++) {
            switched(day, point, start);
        }
        for (; point <= 255; point++) {
            restless(day, point, start);
        }
        for (; point <= 258; point++) {
            counter(day, point, start);
        }
        for (; point <= 260; point++) {
            polled(day, point, start);
        }
        day.sort(Comparator.comparing(Sample::time));
        SampleWriter writer =
                new SampleWriter(database.pool(), Clock.fixed(start.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        for (int from = 0; from < day.size(); from += 10_000) {
            writer.write(SampleCopy.encode(day.subList(from, Math.min(from + 10_000, day.size()))));
        }
        return day.size();
    }

    private static void add(List<Sample> day, int point, Instant time, double value) {
        day.add(new Sample(new PointId(point), time, value, Quality.GOOD));
    }

    private Instant soon(Instant time, int seconds) {
        return time.plusMillis(500L * seconds + random.nextInt(1000 * seconds));
    }

    /** A set point: once a day, that nobody has to look further back. */
    private void still(List<Sample> day, int point, Instant start) {
        add(day, point, start.plusMillis(random.nextInt(86_400_000)), 21.5);
    }

    /** Sensors by change of value, in the single precision of BACnet. */
    private void slow(List<Sample> day, int point, Instant start) {
        double value = 20;
        for (Instant time = soon(start, 1500); time.isBefore(start.plusSeconds(86_400)); time = soon(time, 1500)) {
            value += random.nextBoolean() ? 0.2 : -0.2;
            add(day, point, time, (float) (value + 0.05 * random.nextDouble()));
        }
    }

    private void switched(List<Sample> day, int point, Instant start) {
        int value = 0;
        for (Instant time = soon(start, 3600); time.isBefore(start.plusSeconds(86_400)); time = soon(time, 3600)) {
            value = 1 - value;
            add(day, point, time, value);
        }
    }

    /** Sensors whose noise is larger than their increment. */
    private void restless(List<Sample> day, int point, Instant start) {
        for (Instant time = soon(start, 30); time.isBefore(start.plusSeconds(86_400)); time = soon(time, 30)) {
            add(day, point, time, (float)
                    (21 + Math.sin(time.getEpochSecond() / 9000.0) + random.nextGaussian() * 0.2));
        }
    }

    private void counter(List<Sample> day, int point, Instant start) {
        double value = start.getEpochSecond() / 1000.0;
        for (Instant time = start; time.isBefore(start.plusSeconds(86_400)); time = time.plusSeconds(60)) {
            value += random.nextInt(20) / 100.0;
            add(day, point, time.plusMillis(random.nextInt(40)), Math.round(value * 100) / 100.0);
        }
    }

    /** In double precision over OPC UA. */
    private void polled(List<Sample> day, int point, Instant start) {
        for (Instant time = start; time.isBefore(start.plusSeconds(86_400)); time = time.plusSeconds(10)) {
            add(
                    day,
                    point,
                    time.plusMillis(random.nextInt(40)),
                    50 + Math.sin(time.getEpochSecond() / 700.0) + random.nextDouble());
        }
    }
}
