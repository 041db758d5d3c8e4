package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.fault.finding.Finding;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.site.TestModels;
import io.plenum.trend.TrendTestAccess;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.read.TrendSeries;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two weeks of three devices whose values hardly change: an OPC UA server that is well, a controller that dies for a day, another one;
 * and an hour in which the server itself did not run.
 */
class QuietDevicesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(14));
    private static final Instant DIES = START.plus(Duration.ofHours(3 * 24 + 10));
    private static final Instant REVIVES = DIES.plus(Duration.ofDays(1));
    private static final Instant STOPS = START.plus(Duration.ofHours(6 * 24 + 12));
    private static final Instant STARTS = STOPS.plus(Duration.ofHours(1));
    private static final Clock LATER = Clock.fixed(END.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    private static final List<Point> POINTS = List.of(
            point(1, "opcua", "nsu=urn:x;s=a"),
            point(2, "opcua", "nsu=urn:x;s=b"),
            point(3, "bacnet", "1101/ai,1"),
            point(4, "bacnet", "1102/ai,1"));

    private final StateHistory history = new StateHistory(database.dataSource(), LATER);

    private static Point point(int id, String connection, String address) {
        return new Point(
                new PointId(id),
                "p/" + id,
                "P" + id,
                "Zone_Air_Temperature_Setpoint",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                new PointSource(connection, address));
    }

    @BeforeAll
    static void live() throws SQLException {
        device("opcua", "", List.of(1, 2));
        device("bacnet", "1101", List.of(3));
        device("bacnet", "1102", List.of(4));
        for (int device = 1; device <= 3; device++) {
            if (device == 3) {
                life(device, START, DIES, true);
                life(device, DIES, REVIVES, false);
                life(device, REVIVES, STOPS, true);
            } else {
                life(device, START, STOPS, true);
            }
            life(device, STARTS, END, true);
        }
        samples();
    }

    private static void device(String connection, String address, List<Integer> points) {
        database.jdbc()
                .sql("INSERT INTO link_device (connection, address) VALUES (?, ?)")
                .params(connection, address)
                .update();
        points.forEach(point -> database.jdbc()
                .sql("INSERT INTO link_point SELECT ?, max(id), ? FROM link_device")
                .params(point, START.atOffset(ZoneOffset.UTC))
                .update());
    }

    private static void life(int device, Instant since, Instant until, boolean alive) {
        database.jdbc()
                .sql("INSERT INTO link_life VALUES (?, ?, ?, ?)")
                .params(device, since.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), alive)
                .update();
    }

    /** As history keeps them: once a day, and after each pause. */
    private static void samples() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (Point point : POINTS) {
            for (int day = 0; day < 14; day++) {
                add(samples, point, START.plus(Duration.ofDays(day)).plusSeconds(5), Quality.GOOD);
            }
            add(samples, point, STARTS.plusSeconds(2), Quality.GOOD);
        }
        Point dying = POINTS.getLast();
        samples.removeIf(sample -> sample.point().equals(dying.id())
                && sample.time().isAfter(DIES)
                && sample.time().isBefore(REVIVES));
        add(samples, dying, DIES, Quality.DOWN);
        add(samples, dying, REVIVES.plusSeconds(2), Quality.GOOD);
        TrendTestAccess.write(database.dataSource(), samples);
    }

    private static void add(List<Sample> samples, Point point, Instant time, Quality quality) {
        samples.add(new Sample(point.id(), time, 21.5, quality));
    }

    /** A server that is well and says nothing is no finding; a controller that is dead is one, and the server's own absence none. */
    @Test
    void onlyTheDeadControllerIsFound() {
        List<MonitoredEquipment> devices = MonitoredEquipmentSearch.of(TestModels.oneRoom(POINTS)).stream()
                .filter(subject -> subject.kind() == MonitoredKind.DEVICE)
                .toList();
        assertThat(devices)
                .extracting(MonitoredEquipment::key)
                .containsExactlyInAnyOrder("opcua", "bacnet/1101", "bacnet/1102");
        StoredGrids grids = new StoredGrids(new SampleStream(database.dataSource()), history);

        List<Finding> found = FaultSimulation.run(devices, grids, START, END);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("bacnet/1102");
            assertThat(finding.rule()).isEqualTo("DEVICE-OFFLINE");
            assertThat(finding.since()).isBetween(DIES, DIES.plus(Duration.ofMinutes(20)));
            assertThat(finding.ended()).isBetween(REVIVES, REVIVES.plus(Duration.ofMinutes(20)));
        });
    }

    /** No gap and no stale hatch at any width, but for the hour of which nobody knows. */
    @Test
    void quietPointsHaveNoGapInTrends() {
        for (int pixels : new int[] {6000, 1600, 336, 30}) {
            TrendSeries series = TrendTestAccess.reader(database.dataSource(), LATER)
                    .read(new PointId(1), START.plusSeconds(5), END, pixels);
            long gap = 0;
            for (int i = 0; i < series.times().length; i++) {
                assertThat(series.quality()[i]).isIn(0, TrendSeries.GAP);
                if (series.quality()[i] == TrendSeries.GAP) {
                    gap += (i + 1 < series.times().length ? series.times()[i + 1] : END.toEpochMilli())
                            - series.times()[i];
                } else {
                    assertThat(series.mean()[i]).isEqualTo(21.5);
                }
            }
            assertThat(gap).as("%s pixels", pixels).isLessThanOrEqualTo(3_602_000);
        }
    }

    /** Travelling through time a quiet value stays good, a dead controller's is down, and in the hour of which nobody knows there is none. */
    @Test
    void timeTravelTellsUnchangedGoneAndUnknown() {
        Random random = new Random(2);
        List<PointId> ids = POINTS.stream().map(Point::id).toList();
        for (int i = 0; i < 100; i++) {
            Instant at = START.plusSeconds(
                    10 + random.nextLong(Duration.between(START, END).toSeconds() - 10));
            List<Sample> state = history.at(ids, at);
            if (at.isAfter(STOPS.plusSeconds(60)) && at.isBefore(STARTS)) {
                assertThat(state).as(at.toString()).isEmpty();
                continue;
            }
            assertThat(state).as(at.toString()).hasSize(4);
            for (Sample sample : state) {
                boolean dead = sample.point().value() == 4 && at.isAfter(DIES) && at.isBefore(REVIVES);
                assertThat(sample.quality()).as(at.toString()).isEqualTo(dead ? Quality.DOWN : Quality.GOOD);
            }
        }
        assertThat(history.at(ids, STOPS.plusSeconds(1800))).isEmpty();
    }
}
