package io.plenum.trend.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.RollupBuilding;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.write.SampleCopy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PGInterval;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Packed or not, history is the same: bit by bit, however late something comes, and whenever the packing is killed. */
class SamplePackerTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(60));

    private static HikariDataSource pool = new HikariDataSource();

    private final MovableClock clock = new MovableClock(LATER);
    private final RollupBuilding building = new RollupBuilding(pool);
    private final SamplePacker packer = building.packer(clock);
    private final Random random = new Random(11);
    private final TreeMap<Integer, NavigableMap<Instant, Sample>> written = new TreeMap<>();

    @BeforeAll
    static void open() {
        pool = TestDatabase.pool(database.dataSource());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        building.empty();
    }

    private void write(List<Sample> samples) throws SQLException {
        SampleCopy.write(pool, SampleCopy.encode(samples));
        samples.forEach(sample -> written.computeIfAbsent(sample.point().value(), id -> new TreeMap<>())
                .putIfAbsent(sample.time(), sample));
    }

    /** @param values by the number of the sample */
    private List<Sample> samples(int point, int count, Duration spacing, LongFunction<Double> values) {
        List<Sample> samples = new ArrayList<>();
        Instant time = START.plusSeconds(point);
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(
                    new PointId(point), time, values.apply(i), random.nextInt(50) == 0 ? Quality.DOWN : Quality.GOOD));
            time = time.plus(spacing).plusMillis(random.nextInt(1000));
        }
        return samples;
    }

    private static long rows(String table) {
        return JdbcClient.create(pool)
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private void assertThatAllIsThereOnce() {
        written.forEach((point, expected) -> {
            List<Sample> read = new ArrayList<>();
            new SampleStream(pool)
                    .micros(
                            List.of(new PointId(point)),
                            Instant.EPOCH,
                            LATER,
                            (id, time, value, status) -> read.add(new Sample(
                                    new PointId(id), Coverage.instant(time), value, Quality.ofCode(status))));
            assertThat(read).as("point %s", point).isEqualTo(List.copyOf(expected.values()));
        });
    }

    /** Each number comes back bit by bit, in whatever form it was packed. */
    @Test
    void packingLosesNothing() throws SQLException {
        write(samples(1, 500, Duration.ofMinutes(1), i -> (double) (i % 2)));
        write(samples(2, 500, Duration.ofMinutes(1), i -> Math.round(2000 + 500 * Math.sin(i)) / 100.0));
        write(samples(3, 500, Duration.ofMinutes(1), i -> (double) (float) (20 + Math.sin(i))));
        write(samples(4, 500, Duration.ofMinutes(1), i -> 20 + Math.sin(i)));
        write(samples(5, 500, Duration.ofHours(1), i -> 1_000_000 + i * 0.1));
        write(samples(6, 100, Duration.ofSeconds(1), i -> i % 3 == 0 ? -0.0 : i % 3 == 1 ? Double.MAX_VALUE : 1e-300));
        write(samples(7, 100, Duration.ofMinutes(7), i -> random.nextGaussian()).stream()
                .map(one -> new Sample(
                        one.point(), one.time().plusNanos(1000 * random.nextInt(1000)), one.value(), one.quality()))
                .toList());
        assertThat(packer.packAll(() -> true)).isEqualTo(2700);
        assertThat(rows("sample")).isZero();
        assertThat(JdbcClient.create(pool)
                        .sql("SELECT count(*) FROM sample_pack WHERE small IS NOT NULL AND point_id IN (1, 2)"
                                + " OR single IS NOT NULL AND point_id = 3 OR double IS NOT NULL AND point_id = 4")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatAllIsThereOnce();
        assertThat(packer.packAll(() -> true)).isZero();
    }

    /** The young are still being written, and a week that is not over is packed once, not every day. */
    @Test
    void onlyWeeksThatAreOverArePacked() throws SQLException {
        write(samples(1, 30 * 24, Duration.ofHours(1), i -> (double) i));
        clock.set(START.plus(Duration.ofDays(16)));
        packer.packAll(() -> true);
        assertThat(JdbcClient.create(pool)
                        .sql("SELECT min(time) FROM sample")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(START.plus(Duration.ofDays(14)));
        assertThat(rows("sample_pack")).isPositive();
        assertThatAllIsThereOnce();
    }

    /** What comes late for a packed week is readable at once and merged; what is there already changes nothing. */
    @Test
    void lateSamplesAreMergedOnce() throws SQLException {
        List<Sample> all = samples(1, 2000, Duration.ofMinutes(20), i -> (double) i);
        List<Sample> late = all.stream().filter(one -> one.value() % 7 == 3).toList();
        List<Sample> punctual = new ArrayList<>(all);
        punctual.removeAll(late);
        write(punctual);
        packer.packAll(() -> true);
        write(late);
        write(all.stream()
                .map(one -> new Sample(one.point(), one.time(), 777, Quality.FAULT))
                .toList());
        assertThat(rows("sample"))
                .as("those that are packed are not stored again")
                .isEqualTo(late.size());
        assertThatAllIsThereOnce();
        packer.packAll(() -> true);
        assertThat(rows("sample")).isZero();
        assertThatAllIsThereOnce();
    }

    /** The state at an instant is the same, packed or not, and while something late waits beside the packs. */
    @Test
    void statesAreTheSame() throws SQLException {
        for (int point = 1; point <= 20; point++) {
            write(samples(point, 400, Duration.ofMinutes(1 + 13 * point), i -> random.nextGaussian()));
        }
        packer.packAll(() -> true);
        write(List.of(new Sample(new PointId(3), START.plus(Duration.ofDays(3)), 99, Quality.GOOD)));
        StateHistory history = new StateHistory(pool, clock);
        List<PointId> points = written.keySet().stream().map(PointId::new).toList();
        for (int i = 0; i < 60; i++) {
            Instant at = i == 0 ? START.plus(Duration.ofDays(3)) : START.plusSeconds(random.nextInt(10 * 86_400));
            List<Sample> expected = written.values().stream()
                    .map(samples -> samples.floorEntry(at))
                    .filter(Objects::nonNull)
                    .map(Map.Entry::getValue)
                    .filter(sample -> sample.time().isAfter(at.minus(StateHistory.REACH)))
                    .toList();
            assertThat(history.last(points, at, history.coverage(points, at, at)).stream()
                            .sorted(Comparator.comparingInt(
                                    sample -> sample.point().value())))
                    .as(at.toString())
                    .isEqualTo(expected);
        }
    }

    /** The way of an old installation into the new form: its database may be killed at any moment of it. */
    @Test
    void killedAtAnyMomentNothingIsLostOrDoubled() throws SQLException {
        for (int point = 1; point <= 30; point++) {
            write(samples(point, 1500, Duration.ofMinutes(15), i -> random.nextInt(100) / 10.0));
        }
        PGSimpleDataSource own = (PGSimpleDataSource) database.dataSource();
        own.setApplicationName("packer-under-test");
        AtomicInteger kills = new AtomicInteger();
        for (int attempt = 0; rows("sample") > 0; attempt++) {
            int patience = attempt * 3;
            Thread killer = Thread.ofVirtual().start(() -> kills.addAndGet(killSoon(patience)));
            attempt(own);
            join(killer);
            assertThatAllIsThereOnce();
        }
        assertThat(kills.get()).isPositive();
        assertThat(rows("sample_pack")).isPositive();
    }

    private void attempt(PGSimpleDataSource own) {
        try {
            new SamplePacker(own, new TransactionTemplate(new JdbcTransactionManager(own)), clock).packAll(() -> true);
        } catch (DataAccessException | TransactionException killed) {
            // Just so.
        }
    }

    /** Waits until it has been at work for so many milliseconds. */
    private static int killSoon(int millis) {
        JdbcClient other = JdbcClient.create(pool);
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < deadline) {
            int killed = other.sql("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                            WHERE application_name = 'packer-under-test' AND clock_timestamp() - backend_start > :age""")
                    .param("age", new PGInterval(0, 0, 0, 0, 0, millis / 1000.0))
                    .query(Integer.class)
                    .single();
            if (killed > 0) {
                return killed;
            }
        }
        return 0;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
