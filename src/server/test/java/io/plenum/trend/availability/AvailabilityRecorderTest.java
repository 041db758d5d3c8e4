package io.plenum.trend.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.Coverage.CoverageState;
import io.plenum.trend.read.CoverageReader;
import io.plenum.trend.write.TrendSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What is known of devices: alive, gone, or nothing; and that it survives what happens to servers and databases. */
class AvailabilityRecorderTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration STALE = Duration.ofSeconds(60);
    private static final PointId POINT = new PointId(1);
    private static final PointId OTHER = new PointId(2);
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1205");

    @TempDir
    Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(START);
    private final Switchable source = new Switchable();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** A database that can be taken away. */
    private static final class Switchable extends DelegatingDataSource {

        private boolean away;

        Switchable() {
            super(database.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("away", "08001");
            }
            return database.dataSource().getConnection();
        }
    }

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE link_device, link_life, link_point, rollup_due")
                .update();
    }

    private AvailabilityRecorder recorder() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        TrendSettings settings = new TrendSettings(
                folder, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1, Duration.ofSeconds(1), 1, 1);
        return new AvailabilityRecorder(
                new AvailabilityReports(new AvailabilityStore(JdbcClient.create(source)), transaction, meters, clock),
                settings,
                meters,
                clock);
    }

    private Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    /** Reports every ten seconds from one second to another, and heartbeats in between. */
    private void alive(AvailabilityRecorder recorder, long from, long to) {
        for (long second = from; second <= to; second += 10) {
            clock.set(after(second));
            recorder.alive(DEVICE, List.of(POINT), clock.instant(), STALE);
            if (second % 30 == 0) {
                recorder.beat();
            }
        }
    }

    private Coverage coverage(PointId point) {
        Instant end = after(1_000_000);
        return Objects.requireNonNull(new CoverageReader(database.jdbc(), new MovableClock(end))
                .read(List.of(point), START.minusSeconds(3600), end)
                .get(point));
    }

    private CoverageState at(long second) {
        return coverage(POINT).at(Coverage.micros(after(second)));
    }

    private long holds(long taken) {
        return Duration.between(START, Coverage.instant(coverage(POINT).holdsUntil(Coverage.micros(after(taken)))))
                .toSeconds();
    }

    private static long intervals() {
        return database.jdbc()
                .sql("SELECT count(*) FROM link_life")
                .query(Long.class)
                .single();
    }

    /** Two quiet weeks of a living device are one row, and a value of their first second holds to their end. */
    @Test
    void aValueHoldsAsLongAsItsDeviceAnswers() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 3600);
        recorder.beat();
        assertThat(intervals()).isEqualTo(1);
        assertThat(holds(5)).isEqualTo(3600);
        assertThat(at(1800)).isEqualTo(CoverageState.ALIVE);
        assertThat(at(-10)).isEqualTo(CoverageState.UNKNOWN);
    }

    /** A device that is down is gone for as long as the server asks for it; what it said before does not hold any more. */
    @Test
    void aDeviceThatIsDownIsGoneAndComesBack() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 600);
        clock.set(after(605));
        recorder.gone(DEVICE, List.of(POINT), clock.instant());
        for (long second = 630; second <= 1200; second += 30) {
            clock.set(after(second));
            recorder.beat();
        }
        alive(recorder, 1210, 1800);
        recorder.beat();
        assertThat(holds(5)).isEqualTo(600);
        assertThat(at(900)).isEqualTo(CoverageState.GONE);
        assertThat(at(1500)).isEqualTo(CoverageState.ALIVE);
        assertThat(holds(1215)).isEqualTo(1800);
    }

    /** A server that is stopped knows nothing of the devices from then on: neither that they live nor that they are gone. */
    @Test
    void whileTheServerIsStoppedNothingIsKnown() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 600);
        recorder.left("bacnet", clock.instant());
        recorder.beat();
        clock.set(after(4200));
        AvailabilityRecorder next = recorder();
        alive(next, 4200, 4800);
        next.beat();
        assertThat(at(300)).isEqualTo(CoverageState.ALIVE);
        assertThat(at(2400)).isEqualTo(CoverageState.UNKNOWN);
        assertThat(at(4500)).isEqualTo(CoverageState.ALIVE);
        assertThat(holds(5)).isEqualTo(600);
    }

    /** Killed without warning it loses what it learnt since the last heartbeat, and no more. */
    @Test
    void aKilledServerLosesOneHeartbeat() {
        alive(recorder(), 0, 620);
        clock.set(after(900));
        alive(recorder(), 900, 960);
        assertThat(holds(5)).isBetween(600L - 30, 620L);
        assertThat(at(800)).isEqualTo(CoverageState.UNKNOWN);
    }

    /** A report that is overdue says nothing of the time between: the server may have stood still. */
    @Test
    void silenceForLongerThanTheStaleTimeIsNoLife() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 60);
        alive(recorder, 3600, 3660);
        recorder.beat();
        assertThat(holds(0)).isEqualTo(60);
        assertThat(at(1800)).isEqualTo(CoverageState.UNKNOWN);
        clock.set(after(3760));
        recorder.beat();
        clock.set(after(3800));
        recorder.beat();
        assertThat(at(3790)).isEqualTo(CoverageState.GONE);
    }

    /** While the database is away what is known waits on the disk, and outlives the server there. */
    @Test
    void whatTheDatabaseDidNotTakeSurvivesAKill() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 60);
        source.away = true;
        alive(recorder, 70, 1230);
        clock.set(after(1231));
        recorder.gone(DEVICE, List.of(POINT), clock.instant());
        clock.set(after(1260));
        recorder.beat();
        assertThat(folder.resolve("devices.json")).exists();

        source.away = false;
        clock.set(after(2000));
        AvailabilityRecorder next = recorder();
        next.beat();
        assertThat(folder.resolve("devices.json")).doesNotExist();
        assertThat(holds(5)).isEqualTo(1230);
        assertThat(at(1250)).isEqualTo(CoverageState.GONE);
        assertThat(at(1900)).isEqualTo(CoverageState.UNKNOWN);
    }

    /** A file that cannot be read must not keep the server from starting. */
    @Test
    void aDamagedFileIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("devices.json"), "{");
        alive(recorder(), 0, 60);
        assertThat(at(30)).isEqualTo(CoverageState.ALIVE);
    }

    /** A point that moves to another device, or out of the model, is covered by the old one only until then. */
    @Test
    void bindingsAreValidForTheirTime() {
        AvailabilityRecorder recorder = recorder();
        DeviceLink second = new DeviceLink("bacnet", "1206");
        for (long at = 0; at <= 1200; at += 10) {
            clock.set(after(at));
            recorder.alive(DEVICE, at < 600 ? List.of(POINT, OTHER) : List.of(OTHER), clock.instant(), STALE);
            if (at >= 900) {
                recorder.alive(second, List.of(POINT), clock.instant(), STALE);
            }
            recorder.beat();
        }
        assertThat(holds(5)).isEqualTo(600);
        assertThat(at(400)).isEqualTo(CoverageState.ALIVE);
        assertThat(at(700)).isEqualTo(CoverageState.UNKNOWN);
        assertThat(at(1000)).isEqualTo(CoverageState.ALIVE);
        assertThat(coverage(OTHER).holdsUntil(Coverage.micros(START))).isEqualTo(Coverage.micros(after(1200)));
    }

    /** Before anything was recorded the old rule holds, so that the past of an installation stays as it was. */
    @Test
    void beforeTheFirstRecordValuesHoldForAQuarterOfAnHour() {
        alive(recorder(), 0, 600);
        assertThat(holds(-3600)).isEqualTo(-3600 + 900);
        assertThat(coverage(new PointId(99)).holdsUntil(0)).isEqualTo(900_000_000L);
    }

    /** Hours that were worked out before it was known how devices were are due again. */
    @Test
    void whatIsLearntLateMakesHoursDue() {
        AvailabilityRecorder recorder = recorder();
        alive(recorder, 0, 60);
        assertThat(due()).isZero();
        source.away = true;
        alive(recorder, 70, 7200);
        source.away = false;
        recorder.beat();
        assertThat(due()).isEqualTo(1);
        assertThat(database.jdbc()
                        .sql("SELECT extract(epoch FROM until - since)::int FROM rollup_due WHERE points = ARRAY[1]")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 * 3600);
    }

    private static long due() {
        return database.jdbc()
                .sql("SELECT count(*) FROM rollup_due")
                .query(Long.class)
                .single();
    }

    /** A flapping device must not fill the memory while the database is away. */
    @Test
    void changesAreBoundedAndCounted() {
        AvailabilityRecorder recorder = recorder();
        source.away = true;
        for (int i = 0; i < 2 * LinkAvailability.MOST; i++) {
            clock.set(after(i));
            if (i % 2 == 0) {
                recorder.alive(DEVICE, List.of(POINT), clock.instant(), STALE);
            } else {
                recorder.gone(DEVICE, List.of(POINT), clock.instant());
            }
        }
        recorder.beat();
        source.away = false;
        recorder.beat();
        assertThat(intervals()).isEqualTo(LinkAvailability.MOST + 1);
        assertThat(meters.counter("plenum.trend.life.dropped").count()).isEqualTo(LinkAvailability.MOST - 1);
    }
}
