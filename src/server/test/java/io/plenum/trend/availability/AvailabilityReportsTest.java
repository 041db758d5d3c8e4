package io.plenum.trend.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.Coverage.CoverageState;
import io.plenum.trend.read.CoverageReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What gateways report of devices: whenever it comes, and however often, the same is known in the end. */
class AvailabilityReportsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final PointId POINT = new PointId(1);
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1205");
    private static final DeviceLink SECOND = new DeviceLink("bacnet", "1206");

    private final MovableClock clock = new MovableClock(START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE link_device, link_life, link_point, rollup_due, gap_repair")
                .update();
    }

    private AvailabilityReports reports(DataSource source) {
        return new AvailabilityReports(
                new AvailabilityStore(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                meters,
                clock);
    }

    private AvailabilityReports reports() {
        return reports(database.dataSource());
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static DeviceAvailability report(
            DeviceLink device, long since, long until, boolean alive, @Nullable DevicePointSet points) {
        return new DeviceAvailability(device, after(since), after(until), alive, points);
    }

    private static DevicePointSet points(long since, PointId... points) {
        return new DevicePointSet(after(since), List.of(points));
    }

    /** An hour of a device that answers, is away for ten minutes, answers again and loses its point to another one. */
    private static List<DeviceAvailability> hour() {
        List<DeviceAvailability> hour = new ArrayList<>();
        for (int until = 30; until <= 1200; until += 30) {
            hour.add(report(DEVICE, 0, until, true, until == 30 ? points(0, POINT) : null));
        }
        for (int until = 1230; until <= 1800; until += 30) {
            hour.add(report(DEVICE, 1200, until, false, null));
        }
        for (int until = 1830; until <= 3600; until += 30) {
            hour.add(report(DEVICE, 1800, until, true, until == 3030 ? points(3000) : null));
        }
        hour.add(report(SECOND, 3000, 3600, true, points(3000, POINT)));
        return hour;
    }

    private void assertThatTheHourIsKnown() {
        Instant end = after(100_000);
        Coverage coverage = Objects.requireNonNull(new CoverageReader(database.jdbc(), new MovableClock(end))
                .read(List.of(POINT), START.minusSeconds(3600), end)
                .get(POINT));
        assertThat(coverage.holdsUntil(Coverage.micros(after(5)))).isEqualTo(Coverage.micros(after(1200)));
        assertThat(coverage.at(Coverage.micros(after(1500)))).isEqualTo(CoverageState.GONE);
        assertThat(coverage.at(Coverage.micros(after(2000)))).isEqualTo(CoverageState.ALIVE);
        assertThat(coverage.at(Coverage.micros(after(3500)))).isEqualTo(CoverageState.ALIVE);
        assertThat(coverage.at(Coverage.micros(after(5000)))).isEqualTo(CoverageState.UNKNOWN);
    }

    private static List<String> rows() {
        return database.jdbc().sql("""
                        SELECT 'life ' || address || ' ' || since || ' ' || until || ' ' || alive AS row
                        FROM link_life JOIN link_device ON id = device
                        UNION ALL SELECT 'point ' || point_id || ' ' || address || ' ' || since || ' ' || coalesce(until, 'infinity')
                        FROM link_point JOIN link_device ON id = device ORDER BY row""").query(String.class).list();
    }

    /** Each half minute is a report of its own; in the store they are three intervals. */
    @Test
    void intervalsGrow() {
        AvailabilityReports reports = reports();
        hour().forEach(report -> reports.store(List.of(report)));
        assertThatTheHourIsKnown();
        assertThat(rows()).hasSize(6);
    }

    /** Whatever a gateway sends again because it never heard that it is stored: nothing changes, nothing shrinks. */
    @Test
    void theSameAgainChangesNothing() {
        AvailabilityReports reports = reports();
        reports.store(hour());
        List<String> before = rows();
        reports.store(hour());
        hour().forEach(report -> reports.store(List.of(report)));
        reports().store(hour());
        assertThat(rows()).isEqualTo(before);
    }

    /** Of one interval the longest report is right, whichever comes last. */
    @Test
    void theOrderOfReportsDoesNotMatter() {
        reports().store(hour());
        List<String> expected = rows();
        for (int seed = 0; seed < 5; seed++) {
            empty();
            List<DeviceAvailability> mixed = new ArrayList<>(
                    hour().stream().filter(report -> report.points() == null).toList());
            Collections.shuffle(mixed, new Random(seed));
            // Which points were a device's is reported in the order of time, by one gateway.
            mixed.addAll(
                    hour().stream().filter(report -> report.points() != null).toList());
            AvailabilityReports reports = reports();
            mixed.forEach(report -> reports.store(List.of(report)));
            assertThat(rows()).as("seed %s", seed).isEqualTo(expected);
        }
    }

    /** A connection has moved to another gateway; what the old one still had comes after the new one's first reports. */
    @Test
    void whatOneGatewayHadWaitingDoesNotUndoWhatAnotherSaid() {
        AvailabilityReports reports = reports();
        reports.store(List.of(report(SECOND, 3000, 3600, true, points(3000, POINT))));
        reports.store(
                hour().stream().filter(report -> report.link().equals(DEVICE)).toList());
        assertThatTheHourIsKnown();
    }

    /** A device that answered and was lost in the same millisecond is lost, and not alive for as long as it is lost. */
    @Test
    void ofTwoThatBeginAtOnceTheLongerIsRight() {
        reports().store(List.of(report(DEVICE, 0, 0, true, null), report(DEVICE, 0, 600, false, null)));
        assertThat(rows()).singleElement().asString().contains(" false");
        empty();
        AvailabilityReports reports = reports();
        reports.store(List.of(report(DEVICE, 0, 600, false, null)));
        reports.store(List.of(report(DEVICE, 0, 0, true, null)));
        assertThat(rows()).singleElement().asString().contains(" false");
    }

    /** Hours of a backlog were rolled up as if nobody knew of the devices: all of them are due again, though each report is short. */
    @Test
    void reportsThatWaitedMakeTheirHoursDue() {
        clock.set(after(7500));
        AvailabilityReports reports = reports();
        hour().forEach(report -> reports.store(List.of(report)));
        assertThat(dueHours()).containsExactly("2026-03-01 10:00:00+00", "2026-03-01 11:00:00+00");
    }

    /** As long as the hour is not over, nothing was rolled up without it. */
    @Test
    void reportsOfThePresentHourMakeNothingDue() {
        AvailabilityReports reports = reports();
        for (DeviceAvailability report : hour()) {
            clock.set(report.until().plusSeconds(2));
            reports.store(List.of(report));
        }
        assertThat(dueHours()).isEmpty();
        clock.set(after(4000));
        reports.store(hour());
        assertThat(dueHours()).as("nothing new").isEmpty();
    }

    private static List<String> dueHours() {
        return database.jdbc().sql("""
                        SELECT DISTINCT CAST(hour AS text) FROM rollup_due
                        CROSS JOIN LATERAL generate_series(since, until - INTERVAL '1 hour', INTERVAL '1 hour') AS hour
                        WHERE points = ARRAY[1] ORDER BY 1""").query(String.class).list();
    }

    /** One that no database takes must not hold up those after it for ever. */
    @Test
    void oneThatIsRefusedCostsNoneOfTheOthers() {
        DeviceAvailability wrong = report(new DeviceLink("bacnet", "\0"), 0, 30, true, null);
        DeviceAvailability never =
                new DeviceAvailability(SECOND, Instant.parse("+300000-01-01T00:00:00Z"), Instant.MAX, true, null);
        DeviceAvailability backwards = report(SECOND, 60, 30, true, null);
        reports().store(List.of(report(DEVICE, 0, 30, true, null), wrong, never, backwards));
        assertThat(rows()).hasSize(2);
        assertThat(meters.counter("plenum.trend.life.dropped").count()).isEqualTo(2);
    }

    /** Whoever has cleared the store behind the server's back must not make it lose what comes next. */
    @Test
    void aDeviceThatWasRemovedIsKnownAgain() {
        AvailabilityReports reports = reports();
        reports.store(hour());
        empty();
        reports.store(List.of(report(DEVICE, 0, 30, true, null)));
        assertThat(rows()).hasSize(1);
        assertThat(meters.counter("plenum.trend.life.dropped").count()).isZero();
    }

    /** Whoever acknowledges must not do so for what is not stored. */
    @Test
    void throwsWhileTheDatabaseIsAway() {
        DataSource away = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("away", "08001");
            }
        };
        AvailabilityReports reports = reports(away);
        assertThatThrownBy(() -> reports.store(hour())).isInstanceOf(TransactionException.class);
        assertThat(rows()).isEmpty();
    }
}
