package io.plenum.trend.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class TrendWriterTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static long stored(PointId point) {
        return database.jdbc()
                .sql("SELECT count(*) FROM sample WHERE point_id = :point")
                .param("point", point.value())
                .query(Long.class)
                .single();
    }

    private static boolean within(Duration limit, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            // Each look is a new connection: looking without a pause would take the writer's share of the machine.
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return true;
    }

    private TrendWriter writer(Path folder) {
        TrendSettings settings = new TrendSettings(
                folder, DataSize.ofMegabytes(50), DataSize.ofMegabytes(1), 50, Duration.ofMillis(20), 100_000, 2);
        return new TrendWriter(database.dataSource(), settings, meters, Clock.systemUTC());
    }

    /** The promise of the spool: whoever kills the database, and whenever, every accepted sample is in history afterwards. */
    @Test
    void nothingIsLostWhenTheDatabaseIsKilledWhileWriting(@TempDir Path folder) {
        PointId point = new PointId(1);
        TrendWriter writer = writer(folder);
        writer.start();
        for (int i = 0; i < 20_000; i++) {
            writer.accept(List.of(new Sample(point, START.plusSeconds(i), i, Quality.GOOD)));
            if (i == 10_000) {
                assertThat(within(Duration.ofSeconds(20), () -> stored(point) > 0))
                        .isTrue();
                database.killServer();
            }
        }
        assertThat(within(Duration.ofSeconds(180), () -> countedAll(point, 20_000)))
                .isTrue();
        writer.stop();
        assertThat(meters.counter("plenum.trend.dropped").count()).isZero();
    }

    private static boolean countedAll(PointId point, long expected) {
        try {
            return stored(point) == expected;
        } catch (org.springframework.dao.DataAccessException away) {
            return false;
        }
    }

    /** One controller with a broken clock or no number must neither stop history nor fill it with nonsense. */
    @Test
    void implausibleTimesAreDroppedAndCounted(@TempDir Path folder) {
        PointId point = new PointId(2);
        TrendWriter writer = writer(folder);
        writer.start();
        writer.accept(List.of(
                new Sample(point, Instant.MAX, 1, Quality.GOOD),
                new Sample(point, Instant.MIN, 1, Quality.GOOD),
                new Sample(point, START, Double.NaN, Quality.DOWN),
                new Sample(point, START, 1, Quality.GOOD)));
        writer.stop();
        assertThat(stored(point)).isEqualTo(1);
        assertThat(meters.counter("plenum.trend.dropped").count()).isEqualTo(2);
    }

    /** One sample that the database will never take costs itself, and none of the thousands that came in the same second. */
    @Test
    void oneRefusedSampleCostsNoneOfItsBatch(@TempDir Path folder) {
        database.jdbc()
                .sql("ALTER TABLE sample ADD CONSTRAINT refused CHECK (point_id <> 3 OR value <> 666)")
                .update();
        try {
            TrendSettings settings = new TrendSettings(
                    folder,
                    DataSize.ofMegabytes(50),
                    DataSize.ofMegabytes(1),
                    10_000,
                    Duration.ofMillis(500),
                    100_000,
                    1);
            TrendWriter writer = new TrendWriter(database.dataSource(), settings, meters, Clock.systemUTC());
            writer.start();
            writer.accept(IntStream.range(0, 10_000)
                    .mapToObj(i -> new Sample(
                            new PointId(3 + i % 5), START.plusSeconds(i), i == 7_000 ? 666 : 1, Quality.GOOD))
                    .toList());
            writer.stop();
        } finally {
            database.jdbc().sql("ALTER TABLE sample DROP CONSTRAINT refused").update();
        }
        assertThat(IntStream.range(3, 8)
                        .mapToLong(point -> stored(new PointId(point)))
                        .sum())
                .isEqualTo(9_999);
        assertThat(meters.counter("plenum.trend.dropped").count()).isEqualTo(1);
    }
}
