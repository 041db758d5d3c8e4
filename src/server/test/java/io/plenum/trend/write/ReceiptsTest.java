package io.plenum.trend.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.spool.SpoolStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.unit.DataSize;

/** A gateway deletes what it is told is stored: nothing may be called stored that a kill in the next moment would lose. */
class ReceiptsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path folder = Path.of("");

    private final AtomicBoolean away = new AtomicBoolean();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE sample, rollup_due").update();
    }

    private TrendWriter writer(DataSize spool) {
        TrendSettings settings =
                new TrendSettings(folder, spool, DataSize.ofMegabytes(1), 500, Duration.ofMillis(20), 100_000, 2);
        DelegatingDataSource source = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("away", "08001");
                }
                return database.dataSource().getConnection();
            }
        };
        TrendWriter writer = new TrendWriter(source, settings, meters, Clock.systemUTC());
        writer.start();
        return writer;
    }

    /** A hundred points at one second, as one batch of a gateway. */
    private static List<Sample> batch(int second) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(point -> new Sample(
                        new PointId(point), START.plusSeconds(second), Math.sin(second * point), Quality.GOOD))
                .toList();
    }

    private static long stored(int second) {
        return database.jdbc()
                .sql("SELECT count(*) FROM sample WHERE time = :time")
                .param("time", Timestamp.from(START.plusSeconds(second)))
                .query(Long.class)
                .single();
    }

    private static long stored() {
        try {
            return database.jdbc()
                    .sql("SELECT count(*) FROM sample")
                    .query(Long.class)
                    .single();
        } catch (DataAccessException dead) {
            return -1;
        }
    }

    private static boolean within(Duration limit, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }

    /** Whoever looks the moment he hears of it finds all rows of the batch, be it alone, with others or split over several. */
    @Test
    void whatIsCalledStoredIsCommitted() {
        TrendWriter writer = writer(DataSize.ofMegabytes(10));
        AtomicInteger receipts = new AtomicInteger();
        AtomicLong missing = new AtomicLong();
        for (int second = 0; second < 60; second++) {
            int own = second;
            writer.accept(batch(second), () -> {
                missing.addAndGet(100 - stored(own));
                receipts.incrementAndGet();
            });
        }
        List<Sample> large = IntStream.range(1000, 1030)
                .mapToObj(ReceiptsTest::batch)
                .flatMap(List::stream)
                .toList();
        writer.accept(large, () -> {
            missing.addAndGet(3000
                    - IntStream.range(1000, 1030)
                            .mapToLong(ReceiptsTest::stored)
                            .sum());
            receipts.incrementAndGet();
        });
        assertThat(within(LIMIT, () -> receipts.get() == 61)).isTrue();
        writer.stop();
        assertThat(missing).hasValue(0);
        assertThat(stored()).isEqualTo(9000);
    }

    /** As long as another transaction keeps the writer from committing, nobody hears that anything is stored. */
    @Test
    void nothingIsCalledStoredBeforeTheCommit() throws SQLException {
        TrendWriter writer = writer(DataSize.ofMegabytes(10));
        AtomicInteger receipts = new AtomicInteger();
        try (Connection lock = database.dataSource().getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE rollup_due IN ACCESS EXCLUSIVE MODE");
            writer.accept(batch(0), receipts::incrementAndGet);
            assertThat(within(LIMIT, () -> isWaitingForALock(lock))).isTrue();
            assertThat(receipts).hasValue(0);
            lock.rollback();
        }
        assertThat(within(LIMIT, () -> receipts.get() == 1)).isTrue();
        writer.stop();
    }

    private static boolean isWaitingForALock(Connection connection) {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'rollup_due'::regclass")) {
            rows.next();
            return rows.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** While the database is away the server's disk is as good. */
    @Test
    void whatIsCalledStoredWhileTheDatabaseIsAwayIsOnTheDisk() {
        away.set(true);
        TrendWriter writer = writer(DataSize.ofMegabytes(10));
        AtomicLong spooled = new AtomicLong(-1);
        writer.accept(batch(0), () -> spooled.set(writer.spool().batches()));
        assertThat(within(LIMIT, () -> spooled.get() >= 0)).isTrue();
        assertThat(spooled).hasValue(1);
        away.set(false);
        assertThat(within(LIMIT, () -> stored() == 100)).isTrue();
        writer.stop();
    }

    /** Neither takes anything: nothing is called stored, nothing is dropped, and no more is in memory than the sender has under way. */
    @Test
    void whileNothingTakesThemBatchesWaitAndNoneIsLost() {
        away.set(true);
        TrendWriter writer = writer(DataSize.ofBytes(1));
        AtomicInteger receipts = new AtomicInteger();
        for (int second = 0; second < 50; second++) {
            writer.accept(batch(second), receipts::incrementAndGet);
        }
        assertThat(within(LIMIT, () -> writer.spool().state() == SpoolStatus.State.FULL))
                .isTrue();
        assertThat(receipts).hasValue(0);
        assertThat(meters.get("plenum.trend.queue").gauge().value()).isLessThanOrEqualTo(5000);
        away.set(false);
        assertThat(within(LIMIT, () -> receipts.get() == 50)).isTrue();
        writer.stop();
        assertThat(stored()).isEqualTo(5000);
        assertThat(meters.counter("plenum.trend.dropped").count()).isZero();
    }

    /** A database that dies and comes back, again and again, while a gateway sends as fast as it hears: one receipt each, all there. */
    @Test
    void killsOfTheDatabaseCostNothing() throws InterruptedException {
        TrendWriter writer = writer(DataSize.ofMegabytes(50));
        int batches = 3000;
        AtomicIntegerArray receipts = new AtomicIntegerArray(batches);
        Semaphore window = new Semaphore(32);
        for (int second = 0; second < batches; second++) {
            int own = second;
            window.acquire();
            writer.accept(batch(second), () -> {
                receipts.incrementAndGet(own);
                window.release();
            });
            if (second == 700 || second == 2000) {
                database.killServer();
            }
        }
        window.acquire(32);
        assertThat(within(LIMIT, () -> stored() == batches * 100L)).isTrue();
        writer.stop();
        assertThat(IntStream.range(0, batches).map(receipts::get)).containsOnly(1);
        assertThat(meters.counter("plenum.trend.dropped").count()).isZero();
    }

    /** A server that ends in the middle: what is called stored is stored, and what is not the gateway still has. */
    @Test
    void inAShutdownNothingIsCalledStoredThatIsNot() {
        TrendWriter writer = writer(DataSize.ofBytes(1));
        AtomicIntegerArray receipts = new AtomicIntegerArray(400);
        for (int second = 0; second < 400; second++) {
            int own = second;
            writer.accept(batch(second), () -> receipts.incrementAndGet(own));
            if (second == 200) {
                assertThat(within(LIMIT, () -> receipts.get(0) == 1)).isTrue();
                away.set(true);
            }
        }
        writer.accept(List.of(new Sample(new PointId(9), START, 1, Quality.GOOD)));
        writer.stop(Duration.ofMillis(300));
        int told = IntStream.range(0, 400).map(receipts::get).sum();
        assertThat(told).isBetween(1, 399);
        for (int second = 0; second < 400; second++) {
            assertThat(stored(second)).as("second %s", second).isGreaterThanOrEqualTo(100L * receipts.get(second));
        }
        assertThat(meters.counter("plenum.trend.dropped").count())
                .as("the server's own sample, which nobody else has")
                .isEqualTo(1);
    }

    /** The same batch again, as after an acknowledgement that was lost, changes no row; it is called stored all the same. */
    @Test
    void theSameBatchAgainChangesNoRow() {
        TrendWriter writer = writer(DataSize.ofMegabytes(10));
        AtomicInteger receipts = new AtomicInteger();
        writer.accept(batch(0), receipts::incrementAndGet);
        assertThat(within(LIMIT, () -> receipts.get() == 1)).isTrue();
        writer.accept(batch(0), receipts::incrementAndGet);
        assertThat(within(LIMIT, () -> receipts.get() == 2)).isTrue();
        writer.stop();
        assertThat(stored()).isEqualTo(100);
    }

    /** A batch of which nothing can be stored is nothing to wait for. */
    @Test
    void aBatchWithoutAnythingToStoreIsCalledStoredAtOnce() {
        TrendWriter writer = writer(DataSize.ofMegabytes(10));
        AtomicInteger receipts = new AtomicInteger();
        writer.accept(List.of(), receipts::incrementAndGet);
        writer.accept(
                List.of(
                        new Sample(new PointId(1), START, Double.NaN, Quality.FAULT),
                        new Sample(new PointId(1), Instant.MAX, 1, Quality.GOOD)),
                receipts::incrementAndGet);
        assertThat(receipts).hasValue(2);
        writer.stop();
        assertThat(meters.counter("plenum.trend.dropped").count()).isEqualTo(1);
    }
}
