package io.plenum.trend.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.PlainReading;
import io.plenum.trend.PlainRollup;
import io.plenum.trend.RollupBuilding;
import io.plenum.trend.Sql;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.retention.SamplePacker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RollupsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final int CASES = 10;
    private static final Instant SPRING = Instant.parse("2026-03-28T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-10-24T00:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-06-01T00:00:00Z");

    private static HikariDataSource pool = new HikariDataSource();

    private final RollupBuilding building = new RollupBuilding(pool);
    private final MovableClock clock = new MovableClock(LONG_AFTER);
    private final Rollups rollups = building.rollups(clock);
    private final SamplePacker packer = building.packer(clock);

    @BeforeAll
    static void createSites() {
        pool = TestDatabase.pool(database.dataSource());
        new RollupBuilding(pool).createSites();
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        building.empty();
    }

    static List<Long> seeds() {
        Random seeds = new Random();
        List<Long> list = new ArrayList<>(List.of(1L, 2L, 3L, 4L));
        while (list.size() < CASES) {
            list.add(seeds.nextLong());
        }
        return list;
    }

    /**
     * Whatever comes, however late and often, whatever becomes of the devices, and whenever somebody rolls up or packs: in the end
     * everything that can be read is what a plain calculation over all samples says. Half the cases stand on each change of clocks.
     * The seed is in the test's name.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalAPlainCalculation(long seed) throws SQLException {
        Random random = new Random(seed);
        Instant start = random.nextBoolean() ? SPRING : AUTUMN;
        if (random.nextInt(3) > 0) {
            randomLives(random, start);
        }
        List<Sample> samples = randomSamples(random, start);
        clock.set(start);
        while (!samples.isEmpty()) {
            List<Sample> batch = samples.subList(0, Math.min(samples.size(), 1 + random.nextInt(150)));
            building.write(List.copyOf(batch));
            batch.clear();
            clock.set(clock.instant().plusSeconds(random.nextInt(40_000)));
            if (random.nextInt(3) > 0) {
                rollups.step(random.nextBoolean());
            }
            if (random.nextInt(6) == 0) {
                packer.packAll(() -> true);
            }
        }
        rollUpAll();
        if (random.nextBoolean()) {
            packer.packAll(() -> true);
        }
        assertThatAllIsAsPlain();
    }

    /** Devices come and go, and so does the server; before all that nothing was recorded. */
    private void randomLives(Random random, Instant start) {
        Instant time = start.plusSeconds(random.nextInt(100_000));
        building.recordFrom(time);
        while (time.isBefore(start.plus(Duration.ofDays(4)))) {
            Instant until = time.plusMillis(1 + random.nextInt(random.nextInt(4) == 0 ? 100_000_000 : 5_000_000));
            building.known(time, until, random.nextInt(3) > 0);
            time = until.plusMillis(random.nextBoolean() ? 1 : random.nextInt(5_000_000));
        }
    }

    private List<Sample> randomSamples(Random random, Instant start) {
        List<Sample> samples = new ArrayList<>();
        for (int point : building.zones.keySet()) {
            samples.addAll(randomSamples(random, point, start));
        }
        samples.sort((one, other) -> one.time().compareTo(other.time()));
        displace(random, samples);
        for (int twice = random.nextInt(20); twice > 0; twice--) {
            Sample again = samples.get(random.nextInt(samples.size()));
            samples.add(random.nextInt(samples.size()), again);
            samples.add(random.nextInt(samples.size()), new Sample(again.point(), again.time(), 777, Quality.GOOD));
        }
        return samples;
    }

    /** In order, with some late ones, or as chance would have it. */
    private static void displace(Random random, List<Sample> samples) {
        int kind = random.nextInt(3);
        if (kind == 2) {
            Collections.shuffle(samples, random);
        }
        for (int late = kind * random.nextInt(60); late > 0; late--) {
            Sample sample = samples.remove(random.nextInt(samples.size()));
            samples.add(random.nextInt(samples.size() + 1), sample);
        }
    }

    private static List<Sample> randomSamples(Random random, int point, Instant start) {
        List<Sample> samples = new ArrayList<>();
        int[] spacings = {7, 60, 300, 700, 1500};
        Instant time = start.plusMillis(random.nextInt(100_000_000));
        double value = random.nextBoolean() ? 99_000 : random.nextInt(1000);
        int spacing = 60;
        while (samples.size() < 250 && time.isBefore(start.plus(Duration.ofDays(3)))) {
            samples.add(new Sample(new PointId(point), time, value, quality(random)));
            if (random.nextInt(20) == 0) {
                spacing = spacings[random.nextInt(spacings.length)];
            }
            time = time.plusMillis(random.nextInt(5) == 0 ? spacing * 1000L : 1 + random.nextInt(spacing * 2000));
            time = random.nextInt(40) == 0 ? time.plusNanos(1000 * random.nextInt(1000)) : time;
            time = random.nextInt(60) == 0 ? time.plusSeconds(random.nextInt(40_000)) : time;
            time = random.nextInt(10) == 0
                    ? time.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60)
                    : time;
            value = next(random, point, value);
        }
        return samples;
    }

    private static double next(Random random, int point, double value) {
        if (!RollupBuilding.isCounter(point)) {
            return random.nextGaussian() * 100;
        }
        double after = value + random.nextInt(30);
        return random.nextInt(50) == 0 ? random.nextInt(5) : after >= 100_000 ? after - 100_000 : after;
    }

    private static Quality quality(Random random) {
        return random.nextInt(15) == 0 ? Quality.ofCode(random.nextInt(8)) : Quality.GOOD;
    }

    private void rollUpAll() {
        clock.set(LONG_AFTER);
        while (rollups.step(true) > 0) {
            // Goes on until nothing is due.
        }
    }

    private void assertThatAllIsAsPlain() {
        assertThatSamplesAreThere();
        assertThatTableIsAsPlain("sample_hour", HOURS, RollupHorizon.DENSE_HOUR);
        assertThatTableIsAsPlain("sample_day", DAYS, RollupHorizon.DENSE_DAY);
        new PlainReading(pool, building, clock).assertThatReadersAgree();
    }

    private void assertThatSamplesAreThere() {
        building.plain.forEach((point, plain) -> {
            List<Sample> expected = new ArrayList<>();
            plain.samples()
                    .forEach((time, value) -> expected.add(
                            new Sample(new PointId(point), time, value.value(), Quality.ofCode(value.status()))));
            assertThat(streamed(point)).isEqualTo(expected);
            assertThat(byFunction(point)).isEqualTo(expected);
        });
    }

    private static List<Sample> streamed(int point) {
        List<Sample> samples = new ArrayList<>();
        new SampleStream(pool)
                .micros(
                        List.of(new PointId(point)),
                        Instant.EPOCH,
                        LONG_AFTER,
                        (id, time, value, status) -> samples.add(
                                new Sample(new PointId(id), Coverage.instant(time), value, Quality.ofCode(status))));
        return samples;
    }

    /** As people and scripts read it. */
    private static List<Sample> byFunction(int point) {
        return JdbcClient.create(pool)
                .sql("SELECT * FROM samples_of(ARRAY[:point], '2000-01-01', '2100-01-01') ORDER BY time")
                .param("point", point)
                .query((row, number) -> new Sample(
                        new PointId(row.getInt(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getDouble(3),
                        Quality.ofCode(row.getInt(4))))
                .list();
    }

    private static final BucketEnd HOURS =
            (zone, at) -> at.truncatedTo(ChronoUnit.HOURS).plusSeconds(3600);
    private static final BucketEnd DAYS = (zone, at) ->
            LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();

    /** The end of the bucket in which an instant lies. */
    private interface BucketEnd {
        Instant of(ZoneId zone, Instant at);
    }

    /** Rows are stored where they spare reading so many samples. */
    private void assertThatTableIsAsPlain(String table, BucketEnd end, int dense) {
        Map<String, PlainRollup.Row> expected = new HashMap<>();
        building.plain.forEach((point, plain) -> {
            if (plain.isEmpty()) {
                return;
            }
            ZoneId zone = building.zone(point);
            Instant from = startOfBucket(zone, plain.first(), end);
            while (!from.isAfter(plain.last())) {
                Instant to = end.of(zone, from);
                PlainRollup.Row row = plain.bucket(from, to);
                if (row != null && row.count() >= dense) {
                    expected.put(point + " " + from, row);
                }
                from = to;
            }
        });
        Map<String, PlainRollup.Row> stored = stored(table);
        assertThat(stored.keySet()).as(table).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (key, row) -> assertThatRowIs(table + " " + key, Objects.requireNonNull(stored.get(key)), row));
    }

    private static Instant startOfBucket(ZoneId zone, Instant at, BucketEnd end) {
        Instant start = at.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        for (Instant next = end.of(zone, start); !next.isAfter(at); next = end.of(zone, next)) {
            start = next;
        }
        return start;
    }

    private static void assertThatRowIs(String which, PlainRollup.Row stored, PlainRollup.Row expected) {
        assertThat(stored.covered()).as(which).isCloseTo(expected.covered(), within(0.05));
        assertThat(stored.mean()).as(which).isCloseTo(expected.mean(), within(1e-6 * size(expected)));
        assertThat(stored.weighted()).as(which).isCloseTo(expected.weighted(), within(1e-6 * size(expected)));
        if (expected.increase() == null) {
            assertThat(stored.increase()).as(which).isNull();
        } else {
            assertThat(stored.increase()).as(which).isCloseTo(expected.increase(), within(1e-6));
        }
        assertThat(exact(stored)).as(which).isEqualTo(exact(expected));
    }

    private static double size(PlainRollup.Row row) {
        return 1 + Math.max(Math.abs(row.min()), Math.abs(row.max())) + Math.abs(row.weighted());
    }

    /** The columns in which nothing is calculated. */
    private static List<Object> exact(PlainRollup.Row row) {
        return List.of(
                row.min(),
                row.max(),
                row.first(),
                row.last(),
                row.firstTime(),
                row.lastTime(),
                row.count(),
                row.status());
    }

    private static Map<String, PlainRollup.Row> stored(String table) {
        Map<String, PlainRollup.Row> rows = new HashMap<>();
        JdbcClient.create(pool).sql("SELECT * FROM " + table).query(row -> {
            rows.put(row.getInt("point_id") + " " + row.getTimestamp("time").toInstant(), row(row));
        });
        return rows;
    }

    private static PlainRollup.Row row(ResultSet row) throws SQLException {
        return new PlainRollup.Row(
                row.getDouble("min"),
                row.getDouble("max"),
                row.getDouble("mean"),
                row.getDouble("weighted"),
                row.getDouble("first"),
                row.getDouble("last"),
                row.getTimestamp("first_time").toInstant(),
                row.getTimestamp("last_time").toInstant(),
                row.getInt("count"),
                row.getDouble("covered"),
                row.getObject("increase", Double.class),
                row.getInt("status"));
    }

    /** A counter that was cut off for days delivers its past at last: the difference moves to where it belongs. */
    @Test
    void aLateSampleOfACounterChangesTheNextOnesIncrease() throws SQLException {
        building.write(List.of(
                RollupBuilding.sample(2, SPRING, 100), RollupBuilding.sample(2, SPRING.plus(Duration.ofDays(5)), 150)));
        rollUpAll();
        building.write(List.of(RollupBuilding.sample(2, SPRING.plus(Duration.ofDays(2)), 130)));
        rollUpAll();
        assertThatAllIsAsPlain();
    }

    /** A faulty reading between the two does not end what the next good one counts from, packed or not. */
    @Test
    void aLateSampleReachesBeyondAFaultyOne() throws SQLException {
        for (boolean packed : new boolean[] {false, true}) {
            building.empty();
            List<Sample> samples = new ArrayList<>(List.of(
                    RollupBuilding.sample(2, SPRING, 100),
                    new Sample(new PointId(2), SPRING.plus(Duration.ofDays(1)), 100, Quality.FAULT)));
            for (int minute = 0; minute < 100; minute++) {
                samples.add(
                        RollupBuilding.sample(2, SPRING.plus(Duration.ofDays(3)).plusSeconds(60L * minute), 150));
            }
            building.write(samples);
            rollUpAll();
            if (packed) {
                packer.packAll(() -> true);
            }
            building.write(List.of(RollupBuilding.sample(2, SPRING.plusSeconds(3600), 130)));
            rollUpAll();
            assertThat(Objects.requireNonNull(stored("sample_day").get("2 2026-03-30T22:00:00Z"))
                            .increase())
                    .isEqualTo(20.0);
        }
    }

    /** An hour that is stored and ends with a faulty reading has counted what it counted: the next hour must not count it again. */
    @Test
    void aFaultyReadingAtTheEndOfAnHourCountsNothingTwice() throws SQLException {
        List<Sample> samples = new ArrayList<>(List.of(RollupBuilding.sample(2, SPRING, 100)));
        for (int minute = 0; minute < 50; minute++) {
            samples.add(
                    RollupBuilding.sample(2, SPRING.plus(Duration.ofHours(3)).plusSeconds(60L * minute), 101 + minute));
        }
        samples.add(new Sample(new PointId(2), SPRING.plusSeconds(3 * 3600 + 3500), 150, Quality.FAULT));
        for (int minute = 0; minute < 20; minute++) {
            samples.add(
                    RollupBuilding.sample(2, SPRING.plus(Duration.ofHours(5)).plusSeconds(60L * minute), 160));
        }
        building.write(samples);
        rollUpAll();
        assertThat(stored("sample_hour")).hasSize(1);
        assertThatAllIsAsPlain();
    }

    /** An import that ends in the running hour would else hide the whole of today until the hour is over. */
    @Test
    void theBeginningOfABatchDoesNotWaitForItsEnd() throws SQLException {
        List<Sample> batch = new ArrayList<>();
        for (int minute = 0; minute < 180; minute++) {
            batch.add(RollupBuilding.sample(1, SPRING.plus(Duration.ofMinutes(minute)), minute));
        }
        building.write(batch);
        clock.set(SPRING.plus(Duration.ofMinutes(150)));

        rollups.step(true);

        assertThat(stored("sample_hour")).hasSize(2);
        rollUpAll();
        assertThatAllIsAsPlain();
    }

    /** What was damaged or made by an older version can be made anew by command, and says how far it is. */
    @Test
    void rebuildMakesEverythingAnew() throws SQLException {
        building.write(randomSamples(new Random(3), SPRING));
        JdbcClient.create(pool).sql("DELETE FROM rollup_due").update();
        JdbcClient.create(pool).sql("""
                INSERT INTO sample_hour SELECT 1, :time, 1, 1, 1, 1, 1, 1, :time, :time, 1, 1, NULL, 0""").param("time", Sql.time(SPRING)).update();
        List<Double> progress = new ArrayList<>();
        clock.set(LONG_AFTER);

        rollups.rebuild(SPRING, SPRING.plus(Duration.ofDays(5)), progress::add);

        assertThatAllIsAsPlain();
        assertThat(progress).hasSize(5).isSorted().endsWith(1.0);
    }

    /** Two servers on one database must not do the same work against each other. */
    @Test
    void anotherServersWorkIsWaitedFor() throws SQLException {
        building.write(List.of(RollupBuilding.sample(1, SPRING, 1)));
        try (var other = pool.getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + 0x706c656e756d01L + ")");
            assertThat(rollups.step(true)).isZero();
        }
        rollUpAll();
        assertThatAllIsAsPlain();
    }

    /** The rollups of samples that retention has dropped are all that is left; a straggler must not replace them. */
    @Test
    void aStragglerDoesNotDestroyRollupsThatOutlivedTheirSamples() throws SQLException {
        JdbcClient.create(pool)
                .sql("INSERT INTO rollup_complete VALUES (1, :before, false)")
                .param("before", Sql.time(SPRING.plus(Duration.ofDays(2))))
                .update();
        building.write(
                List.of(RollupBuilding.sample(1, SPRING, 1), RollupBuilding.sample(1, SPRING.plusSeconds(9), 3)));
        rollUpAll();
        Map<String, PlainRollup.Row> before = stored("sample_day");
        assertThat(before).hasSize(1);
        JdbcClient.create(pool).sql("DELETE FROM sample").update();
        JdbcClient.create(pool)
                .sql("INSERT INTO retention_horizon VALUES ('sample', :before)")
                .param("before", Sql.time(SPRING.plus(Duration.ofDays(1))))
                .update();
        building.write(List.of(RollupBuilding.sample(1, SPRING.plusSeconds(5), 100)));
        rollUpAll();
        assertThat(stored("sample_day")).isEqualTo(before);
    }

    /** One absurd value must not stop the rollups of all others. */
    @Test
    void absurdValuesAreBounded() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second < 100; second++) {
            samples.add(RollupBuilding.sample(
                    1, SPRING.plusSeconds(second), second % 2 == 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY));
            samples.add(RollupBuilding.sample(
                    2, SPRING.plusSeconds(second), second % 2 == 0 ? -Double.MAX_VALUE : Double.MAX_VALUE));
        }
        building.write(samples);
        rollUpAll();
        assertThat(stored("sample_day")).hasSize(2);
    }
}
