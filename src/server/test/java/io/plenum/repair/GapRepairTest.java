package io.plenum.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.link.Problem;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceLink;
import io.plenum.point.unit.Unit;
import io.plenum.trend.PendingHistory;
import io.plenum.trend.availability.AvailabilityReports;
import io.plenum.trend.availability.AvailabilityTestAccess;
import io.plenum.trend.gap.RepairWriter;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairedStretches;
import io.plenum.trend.read.CoverageReader;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import io.plenum.trend.write.SampleCopy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A day in which neither server nor gateway ran, in simulated time: afterwards history has what the controllers have recorded, once, and
 * says that it was repaired.
 */
class GapRepairTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LOST = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant BACK = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1205");
    private static final List<Point> POINTS =
            IntStream.rangeClosed(1, 12).mapToObj(GapRepairTest::point).toList();
    private static final int MINUTES = 60 * 60;

    private final MovableClock clock = new MovableClock(NOW);
    private final PendingHistory pending = new PendingHistory();
    private final Audit audit = mock(Audit.class);
    private final GatewayConnections connections = mock(GatewayConnections.class);
    private final RecordingController controller = new RecordingController(START, NOW);
    private final GapStore gaps = new GapStore(database.jdbc());

    private static Point point(int id) {
        String address = "1205/analog-input," + id;
        return new Point(
                new PointId(id),
                address,
                address,
                "Point",
                PointKind.NUMERIC,
                Unit.UNITLESS,
                List.of(),
                false,
                new PointSource("bacnet", address));
    }

    @BeforeEach
    void anOutageOfADay() throws SQLException {
        database.jdbc()
                .sql(
                        "TRUNCATE sample, rollup_due, import_life, link_device, link_life, link_point, gap_repair, repaired_stretch")
                .update();
        when(connections.gateway("bacnet")).thenReturn("bacnet");
        alive(
                START,
                LOST,
                new DevicePointSet(START, POINTS.stream().map(Point::id).toList()));
        alive(BACK, NOW, null);
        for (Point point : POINTS) {
            write(controller.samples(point, START, LOST));
            write(controller.samples(point, BACK, NOW));
        }
    }

    private void alive(Instant since, Instant until, @org.jspecify.annotations.Nullable DevicePointSet points) {
        AvailabilityReports reports =
                AvailabilityTestAccess.reports(database.dataSource(), new SimpleMeterRegistry(), clock);
        reports.store(List.of(new DeviceAvailability(DEVICE, since, until, true, points)));
    }

    private static void write(List<Sample> samples) throws SQLException {
        SampleCopy.write(database.dataSource(), SampleCopy.encode(samples));
    }

    private GapRepairJob job() {
        PointCatalog catalog = mock(PointCatalog.class);
        when(catalog.ofConnection("bacnet")).thenReturn(POINTS);
        var repair = new GapRepair(
                gaps,
                controller,
                catalog,
                new CoverageReader(database.jdbc(), clock),
                new RepairWriter(database.dataSource()),
                clock);
        return new GapRepairJob(gaps, repair, connections, controller, pending, audit, clock);
    }

    private static Map<Integer, Long> counts() {
        return database
                .jdbc()
                .sql(
                        "SELECT point_id, count(*) AS count FROM sample WHERE time >= :since AND time < :until GROUP BY point_id")
                .param("since", START.atOffset(java.time.ZoneOffset.UTC))
                .param("until", NOW.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertThatNothingIsMissingOrDouble() {
        assertThat(counts()).hasSize(POINTS.size()).allSatisfy((point, count) -> assertThat(count)
                .isEqualTo(MINUTES));
    }

    private DeviceGap gap() {
        return gaps.latest(10).getFirst();
    }

    @Test
    void aDayIsRepairedOnceAndMarked() {
        job().repair();
        assertThatNothingIsMissingOrDouble();
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.REPAIRED);
        assertThat(gap().points()).isEqualTo(POINTS.size());
        assertThat(gap().samples()).isEqualTo(POINTS.size() * 24L * 60);
        Map<PointId, List<RepairedStretch>> stretches = new RepairedStretches(database.jdbc())
                .of(POINTS.stream().map(Point::id).toList(), START, NOW);
        assertThat(stretches).hasSize(POINTS.size()).allSatisfy((point, all) -> assertThat(all)
                .containsExactly(new RepairedStretch(point, LOST, BACK, 24 * 60)));
        verify(audit).recordFor(eq("plenum"), eq("history repaired"), anyString());

        int asked = controller.asked;
        clock.forward(Duration.ofHours(1));
        job().repair();
        assertThat(controller.asked).as("a second run has nothing to ask").isEqualTo(asked);
        assertThatNothingIsMissingOrDouble();
        verify(audit, times(1)).recordFor(any(), any(), any());
    }

    /** A server that is killed has not written the last minute of its devices' lives, but their samples. */
    @Test
    void whatWasReadLiveAfterTheLastWrittenLifeIsNotReadBack() throws SQLException {
        for (Point point : POINTS) {
            write(controller.samples(point, LOST, LOST.plusSeconds(60)).stream()
                    .map(sample ->
                            new Sample(sample.point(), sample.time().plusMillis(5), sample.value(), sample.quality()))
                    .toList());
        }
        job().repair();
        assertThatNothingIsMissingOrDouble();
        assertThat(gap().samples()).isEqualTo(POINTS.size() * (24L * 60 - 1));
        assertThat(new RepairedStretches(database.jdbc()).of(List.of(new PointId(1)), START, NOW))
                .allSatisfy((point, all) -> assertThat(all)
                        .first()
                        .extracting(RepairedStretch::since)
                        .isEqualTo(LOST));
    }

    /** What was a hole in the trend is none, and the past of a plan knows the value. */
    @Test
    void valuesOfTheDayHoldAsLiveOnesDo() {
        PointId id = POINTS.getFirst().id();
        Instant noon = LOST.plus(Duration.ofHours(12)).plusSeconds(59);
        StateHistory history = new StateHistory(database.dataSource(), clock);
        assertThat(history.at(List.of(id), noon)).isEmpty();
        job().repair();
        assertThat(history.at(List.of(id), noon))
                .first()
                .extracting(Sample::quality)
                .isEqualTo(Quality.GOOD);
        TrendSeries series = new TrendReader(database.dataSource(), clock).read(id, START, NOW, 10_000);
        assertThat(series.quality()).doesNotContain(TrendSeries.GAP);
        assertThat(database.jdbc()
                        .sql(
                                "SELECT count(*) FROM rollup_due WHERE since < :until AND until > :since AND 1 = ANY (points)")
                        .param("since", LOST.plusSeconds(3600).atOffset(java.time.ZoneOffset.UTC))
                        .param("until", BACK.minusSeconds(3600).atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** The server is killed between two pages, or the gateway goes: what came is kept, the rest comes later, nothing twice. */
    @Test
    void whatWasBegunGoesOnWhereItEnded() {
        controller.pages = 3;
        job().repair();
        long before = counts().values().stream().mapToLong(Long::longValue).sum();
        assertThat(before).isBetween(POINTS.size() * 36L * 60 + 1, POINTS.size() * 60L * 60 - 1);
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.DUE);

        controller.pages = Integer.MAX_VALUE;
        clock.forward(Duration.ofMinutes(10));
        job().repair();
        assertThatNothingIsMissingOrDouble();
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.REPAIRED);
        assertThat(gap().samples()).isEqualTo(POINTS.size() * 24L * 60);
    }

    /** What the gateway itself has recorded wins: it is waited for, and where it comes, that part is not asked for. */
    @Test
    void theGatewaysOwnBufferIsWaitedFor() throws SQLException {
        pending.waits("bacnet", LOST.plusSeconds(3600));
        job().repair();
        assertThat(controller.asked).isZero();

        Instant half = LOST.plus(Duration.ofHours(12));
        for (Point point : POINTS) {
            write(controller.samples(point, LOST, half));
        }
        alive(LOST.plusSeconds(1), half, null);
        pending.waits("bacnet", null);
        clock.forward(Duration.ofMinutes(5));
        job().repair();
        assertThatNothingIsMissingOrDouble();
        assertThat(new RepairedStretches(database.jdbc()).of(List.of(new PointId(1)), START, NOW))
                .allSatisfy((point, all) -> assertThat(all).last().satisfies(stretch -> {
                    assertThat(stretch.since()).isEqualTo(half);
                    assertThat(stretch.until()).isEqualTo(BACK);
                }));
    }

    /** Its buffer was thought lost and turns up after the repair: the same values are there once. */
    @Test
    void aBufferThatTurnsUpLaterMakesNothingDouble() throws SQLException {
        job().repair();
        for (Point point : POINTS) {
            write(controller.samples(point, LOST, BACK));
        }
        alive(LOST, BACK, null);
        assertThatNothingIsMissingOrDouble();
        clock.forward(Duration.ofMinutes(5));
        job().repair();
        assertThatNothingIsMissingOrDouble();
    }

    /** Where the memory was overwritten, the gap stays one: nothing is said of a time of which nobody knows. */
    @Test
    void whatTheControllerHasForgottenStaysAGap() {
        controller.remembered = LOST.plus(Duration.ofHours(20));
        job().repair();
        StateHistory history = new StateHistory(database.dataSource(), clock);
        assertThat(history.at(List.of(new PointId(1)), LOST.plus(Duration.ofHours(10))))
                .isEmpty();
        assertThat(history.at(List.of(new PointId(1)), LOST.plus(Duration.ofHours(21))))
                .isNotEmpty();
        assertThat(gap().samples()).isEqualTo(POINTS.size() * 4L * 60);
    }

    @Test
    void anOlderGatewayIsNotAsked() {
        controller.can = false;
        job().repair();
        assertThat(controller.asked).isZero();
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.DUE);
    }

    /** Nobody is asked for ever. */
    @Test
    void whoCannotAnswerIsAskedLessAndLessAndThenNoMore() {
        controller.refusal = Problem.of("connector.problem.bacnet-silent", "1205");
        for (int hour = 0; hour < 24 * 7; hour++) {
            job().repair();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(controller.asked).isEqualTo(GapRepairJob.MOST_ATTEMPTS);
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.GIVEN_UP);
        assertThat(gap().problem()).isEqualTo(controller.refusal);
    }

    /** A kind of connection without a memory is asked once. */
    @Test
    void whoHasNoMemoryIsAskedOnce() {
        controller.refusal = Problem.of("connector.problem.no-history", "mqtt");
        job().repair();
        clock.forward(Duration.ofDays(1));
        job().repair();
        assertThat(controller.asked).isEqualTo(1);
        assertThat(gap().outcome()).isEqualTo(RepairOutcome.NOTHING);
    }
}
