package io.plenum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.RollupBuilding;
import io.plenum.trend.availability.AvailabilityReports;
import io.plenum.trend.availability.AvailabilityTestAccess;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendWriter;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** What a gateway could not hand over in time: in the end history is as if the link had never been cut. */
class BacklogTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1205");
    private static final int POINTS = 2;

    @TempDir
    Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RollupBuilding building = new RollupBuilding(database.dataSource());
    private final AvailabilityReports reports = AvailabilityTestAccess.reports(database.dataSource(), meters, clock);

    /** A twin that nobody asks. */
    private static final class NoValues implements CurrentValues {

        @Override
        public @Nullable CurrentValue of(PointId point) {
            return null;
        }

        @Override
        public void update(List<Sample> samples) {}
    }

    @BeforeAll
    static void createSites() {
        new RollupBuilding(database.dataSource()).createSites();
    }

    @BeforeEach
    void empty() {
        building.empty();
        database.jdbc().sql("TRUNCATE gateway_batch").update();
    }

    /** A server with its history, as it is after each start. */
    private final class Server implements AutoCloseable {

        private final TrendWriter writer;
        private final SamplePipeline inbox;
        private final AcceptedBatches accepted =
                new AcceptedBatches(new AcceptedBatchStore(new JdbcTemplate(database.dataSource())));

        Server() {
            TrendSettings settings = new TrendSettings(
                    folder, DataSize.ofMegabytes(10), DataSize.ofMegabytes(1), 1000, Duration.ofMillis(20), 100_000, 2);
            writer = new TrendWriter(database.dataSource(), settings, meters, clock);
            inbox = new SamplePipeline(new NoValues(), writer, List.of(), meters);
            accepted.start();
            writer.start();
            inbox.start();
        }

        /** Returns when the gateway would hear that it is stored. */
        void batch(long sequence, List<Sample> samples, boolean backlog) throws InterruptedException {
            if (!accepted.isNew("bacnet", "epoch", BatchStream.SAMPLES, sequence)) {
                return;
            }
            CountDownLatch stored = new CountDownLatch(1);
            if (backlog) {
                inbox.backlog(samples, stored::countDown);
            } else {
                inbox.live(samples, stored::countDown);
            }
            assertThat(stored.await(60, TimeUnit.SECONDS)).isTrue();
            accepted.accepted("bacnet", "epoch", BatchStream.SAMPLES, List.of(sequence));
        }

        @Override
        public void close() {
            inbox.stop();
            writer.stop();
            accepted.stop();
        }
    }

    /** Of one hour, every minute of two points, the second of which is a counter. */
    private static List<Sample> samples(int hour) {
        List<Sample> samples = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            Instant time = START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
            samples.add(new Sample(new PointId(1), time, Math.sin(60 * hour + minute), Quality.GOOD));
            samples.add(new Sample(new PointId(2), time, 60 * hour + minute, Quality.GOOD));
        }
        return samples;
    }

    /** Of one hour, a report each half minute. */
    private static List<DeviceAvailability> lives(int hour) {
        List<DeviceAvailability> lives = new ArrayList<>();
        for (int second = 30; second <= 3600; second += 30) {
            DevicePointSet points = hour == 0 && second == 30
                    ? new DevicePointSet(START, List.of(new PointId(1), new PointId(2)))
                    : null;
            lives.add(new DeviceAvailability(
                    DEVICE, START, START.plus(Duration.ofHours(hour)).plusSeconds(second), true, points));
        }
        return lives;
    }

    private void rollUp() {
        Rollups rollups = building.rollups(clock);
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
    }

    private void hour(Server server, int hour) throws InterruptedException {
        server.batch(hour + 1, samples(hour), false);
        reports.store(lives(hour));
    }

    private void at(int hour) {
        clock.set(START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(5)));
    }

    private static List<String> rollups() {
        return database.jdbc().sql("""
                        SELECT 'hour ' || CAST(t AS text) AS row FROM sample_hour AS t
                        UNION ALL SELECT 'day ' || CAST(t AS text) FROM sample_day AS t ORDER BY row""").query(String.class).list();
    }

    private static long rows() {
        return database.jdbc()
                .sql("SELECT count(*) FROM sample")
                .query(Long.class)
                .single();
    }

    private List<String> undisturbed() throws InterruptedException {
        try (Server server = new Server()) {
            for (int hour = 0; hour < 4; hour++) {
                hour(server, hour);
                at(hour + 1);
                rollUp();
            }
        }
        at(48);
        rollUp();
        List<String> rollups = rollups();
        assertThat(rollups).hasSize(POINTS * (4 + 1));
        return rollups;
    }

    /** The second hour comes when the fourth is over and all others have been rolled up, even the day. */
    @Test
    void anHourThatWaitedAtTheGatewayIsInTheRollups() throws InterruptedException {
        List<String> expected = undisturbed();
        empty();
        try (Server server = new Server()) {
            for (int hour : new int[] {0, 2, 3}) {
                hour(server, hour);
                at(hour + 1);
                rollUp();
            }
            at(48);
            rollUp();
            assertThat(rollups()).isNotEqualTo(expected);
            server.batch(2, samples(1), true);
            reports.store(lives(1));
            rollUp();
        }
        assertThat(rollups()).isEqualTo(expected);
    }

    /** Only what is known of the device comes late: values that did not change were not sent, and are known to have held. */
    @Test
    void whatIsKnownOfADeviceLateIsInTheRollups() throws InterruptedException {
        List<String> expected = undisturbed();
        empty();
        try (Server server = new Server()) {
            for (int hour = 0; hour < 4; hour++) {
                server.batch(hour + 1, samples(hour), false);
                at(hour + 1);
                rollUp();
            }
            at(48);
            rollUp();
            assertThat(rollups()).isNotEqualTo(expected);
            for (int hour = 0; hour < 4; hour++) {
                reports.store(lives(hour));
            }
            rollUp();
        }
        assertThat(rollups()).isEqualTo(expected);
    }

    /** An acknowledgement that was lost, and a server that was started anew meanwhile: no row and no counter moves. */
    @Test
    void theSameBatchAgainChangesNothingNotEvenACounter() throws InterruptedException {
        try (Server server = new Server()) {
            server.batch(1, samples(0), false);
        }
        long rows = rows();
        double written = meters.counter("plenum.trend.written").count();
        double received = meters.counter("plenum.ingest.received").count();
        try (Server server = new Server()) {
            server.batch(1, samples(0), true);
            server.batch(1, samples(0), true);
        }
        assertThat(rows()).isEqualTo(rows).isEqualTo(120);
        assertThat(meters.counter("plenum.trend.written").count()).isEqualTo(written);
        assertThat(meters.counter("plenum.ingest.received").count()).isEqualTo(received);
    }
}
