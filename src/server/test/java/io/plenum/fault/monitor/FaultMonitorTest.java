package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.fault.FaultSettings;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.Quantity;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.SensorKind;
import io.plenum.fault.balance.run.BalanceAccess;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.fault.selftest.run.SelfTestAccess;
import io.plenum.job.Preparation;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceLink;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.spool.SpoolStatus;
import io.plenum.trend.PendingHistory;
import io.plenum.trend.TrendTestAccess;
import io.plenum.trend.availability.AvailabilityTestAccess;
import io.plenum.trend.gap.RepairWriter;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairsToJudge;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.retention.HistoryStatus;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A finding's life in the store: found once, carried on over a restart, dismissed, gone after the repair. */
class FaultMonitorTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final FaultSettings SETTINGS = new FaultSettings(true, Duration.ofDays(14));

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** As in the server: what is found on hundreds of machines is not worth hundreds of new connections. */
    private final HikariDataSource pool = TestDatabase.pool(database.dataSource());

    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final Past preparation = new Past();
    private final PendingHistory pending = new PendingHistory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SiteModel model = TestModels.aulaHouse(pool);
    private final StateHistory history = new StateHistory(pool, Clock.systemUTC());
    private final FindingStore findings = new FindingStore(jdbc);

    /** Whether a past is still to be imported. */
    private static final class Past implements Preparation {

        private final Set<Step> awaited = EnumSet.noneOf(Step.class);

        @Override
        public void begin() {
            awaited.addAll(EnumSet.allOf(Step.class));
        }

        @Override
        public synchronized boolean awaits(Step step) {
            return awaited.contains(step);
        }

        @Override
        public synchronized void done(Step step) {
            awaited.remove(step);
        }
    }

    @AfterEach
    void close() {
        jdbc.sql(
                        "TRUNCATE sensor_balance, sensor_bias, fault_self_test, fault_progress, fault_habit, finding, rule_coverage, repaired_stretch, sample, rollup_due,"
                                + " link_device, link_life, link_point CASCADE")
                .update();
        pool.close();
    }

    private static HistoryStatus nothingWaits() {
        HistoryStatus status = mock();
        when(status.spool()).thenReturn(new SpoolStatus(SpoolStatus.State.READY, 0, 0, 0, null, 0));
        return status;
    }

    /** A new one knows nothing but what is stored, as after a restart. */
    private FaultMonitor restarted() {
        return restarted(new StoredGrids(new SampleStream(pool), history));
    }

    private FaultMonitor restarted(PointGrids grids) {
        MonitorStateStore store =
                new MonitorStateStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)));
        return new FaultMonitor(
                () -> model,
                history,
                nothingWaits(),
                pending,
                grids,
                store,
                new RepairedTime(new RepairsToJudge(pool), store, SETTINGS),
                SETTINGS,
                preparation,
                meters,
                Clock.fixed(START.plus(Duration.ofHours(3)), ZoneOffset.UTC));
    }

    private void door(boolean open, int from, int to) throws SQLException {
        PointId contact = Objects.requireNonNull(model.point("door-0-02/open")).id();
        PointId held = Objects.requireNonNull(model.point("door-0-02/held")).id();
        List<Sample> samples = new ArrayList<>();
        for (int minute = from; minute < to; minute += 5) {
            Instant time = START.plus(Duration.ofMinutes(minute));
            samples.add(new Sample(contact, time, open ? 1 : 0, Quality.GOOD));
            samples.add(new Sample(held, time, open ? 1 : 0, Quality.GOOD));
        }
        TrendTestAccess.write(database.dataSource(), samples);
    }

    private List<Finding> found() {
        return findings.find(new FindingQuery(null, "door-0-02", null, 0, null, null, 0, 100));
    }

    @Test
    void aFindingIsFoundOnceSurvivesARestartAndEndsAfterTheRepair() throws SQLException {
        door(false, 0, 60);
        door(true, 60, 180);
        restarted().evaluate(START.plus(Duration.ofMinutes(100)));
        Finding open = found().getFirst();
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.since()).isEqualTo(START.plus(Duration.ofMinutes(80)));

        restarted().evaluate(START.plus(Duration.ofMinutes(170)));
        assertThat(found()).singleElement().satisfies(later -> {
            assertThat(later.id()).isEqualTo(open.id());
            assertThat(later.faultMinutes()).isEqualTo(90);
        });
        assertThat(findings.spans(open.id(), START, START.plus(Duration.ofDays(1))))
                .hasSize(1);

        assertThat(findings.dismiss(open.id(), "anna", "delivery", START)).isTrue();
        door(false, 180, 240);
        restarted().evaluate(START.plus(Duration.ofMinutes(239)));
        Finding over = found().getFirst();
        assertThat(over.ended()).isEqualTo(START.plus(Duration.ofMinutes(194)));
        assertThat(over.state()).isEqualTo(FindingState.DISMISSED);

        door(true, 240, 300);
        restarted().evaluate(START.plus(Duration.ofMinutes(299)));
        assertThat(found()).hasSize(2);
        assertThat(findings.count(FindingQuery.open("door-0-02"))).isEqualTo(1);
    }

    /** One door that cannot be judged, whatever the reason, must not end fault detection for the building. */
    @Test
    void whatCannotBeJudgedStopsNobodyElseAndIsTriedAgain() throws SQLException {
        door(false, 0, 60);
        door(true, 60, 180);
        PointId contact = Objects.requireNonNull(model.point("door-0-02/open")).id();
        PointGrids real = new StoredGrids(new SampleStream(pool), history);
        PointGrids failing = (points, from, minutes) -> {
            if (points.contains(contact)) {
                throw new IllegalStateException("intended");
            }
            return real.read(points, from, minutes);
        };
        restarted(failing).evaluate(START.plus(Duration.ofMinutes(100)));
        assertThat(found()).isEmpty();
        assertThat(meters.counter("plenum.fault.failures").count()).isEqualTo(1);
        assertThat(judged("door-0-02")).isZero();
        assertThat(judged("door-0-03")).isEqualTo(1);

        restarted().evaluate(START.plus(Duration.ofMinutes(100)));
        assertThat(found()).isNotEmpty();
    }

    /** What was judged once is never judged again: a turn before the import would skip the whole past. */
    @Test
    void nothingIsJudgedBeforeThePastIsThereAndAllOfItThen() throws SQLException {
        door(true, 0, 180);
        preparation.begin();
        FaultMonitor watch = restarted();
        watch.beat();
        assertThat(judged("door-0-02")).isZero();

        preparation.done(Preparation.Step.SAMPLES);
        watch.on(new Preparation.StepDone(Preparation.Step.SAMPLES));
        await().atMost(Duration.ofSeconds(60)).until(() -> !preparation.awaits(Preparation.Step.FAULTS));
        assertThat(judged("door-0-02")).isEqualTo(1);
        assertThat(found()).isNotEmpty();
    }

    private int judged(String subject) {
        return jdbc.sql("SELECT count(*) FROM fault_progress WHERE subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    /** What was judged once is never judged again: an hour that a gateway still holds is judged when it has come, and nothing else waits. */
    @Test
    void whatWaitsAtAGatewayIsJudgedWhenItHasCome() throws SQLException {
        PointSource source =
                Objects.requireNonNull(model.point("door-0-02/open")).source();
        String connection = Objects.requireNonNull(source).connection();
        pending.waits(connection, START.plus(Duration.ofMinutes(60)));
        pending.waits("another", START);
        door(false, 0, 60);
        door(false, 120, 180);
        restarted().evaluate(START.plus(Duration.ofMinutes(170)));
        assertThat(judgedUntil("door-0-02")).isEqualTo(START.plus(Duration.ofMinutes(60)));

        door(true, 60, 120);
        pending.waits(connection, null);
        restarted().evaluate(START.plus(Duration.ofMinutes(170)));
        assertThat(judgedUntil("door-0-02")).isEqualTo(START.plus(Duration.ofMinutes(170)));
        assertThat(found()).singleElement().satisfies(finding -> assertThat(finding.since())
                .isEqualTo(START.plus(Duration.ofMinutes(80))));
    }

    /**
     * The controller has remembered a time that was judged without it: what stood open then is found, once however often the server is
     * killed before it has noted that, and is over, so that nobody is sent there.
     */
    @Test
    void aFaultOfRepairedTimeIsFoundOnceAndIsOver() throws SQLException {
        door(false, 0, 60);
        door(false, 150, 180);
        away(60, 150);
        restarted().evaluate(START.plus(Duration.ofMinutes(175)));
        assertThat(found()).isEmpty();
        int judged = minutesJudged();

        repaired(true, 60, 150);
        restarted().judgeRepaired();
        Finding over = found().getFirst();
        assertThat(over.state()).isEqualTo(FindingState.GONE);
        assertThat(over.since()).isEqualTo(START.plus(Duration.ofMinutes(80)));
        assertThat(over.faultMinutes()).isEqualTo(70);
        assertThat(over.ended()).isEqualTo(START.plus(Duration.ofMinutes(150)));
        assertThat(over.points()).isNotEmpty();
        assertThat(minutesJudged()).isEqualTo(judged + 70);
        assertThat(judgedUntil("door-0-02")).isEqualTo(START.plus(Duration.ofMinutes(175)));

        assertThat(jdbc.sql("UPDATE repaired_stretch SET judged = NULL WHERE judged = until")
                        .update())
                .isEqualTo(2);
        restarted().judgeRepaired();
        assertThat(found()).containsExactly(over);
        assertThat(minutesJudged()).isEqualTo(judged + 70);
        restarted().evaluate(START.plus(Duration.ofMinutes(179)));
        assertThat(found()).containsExactly(over);
    }

    /** It was open before, it was open afterwards: that nobody read it meanwhile makes no second finding of it, and its time counts. */
    @Test
    void aFaultGoesOnThroughRepairedTime() throws SQLException {
        door(true, 0, 60);
        door(true, 120, 180);
        away(60, 120);
        FaultMonitor watch = restarted();
        watch.evaluate(START.plus(Duration.ofMinutes(170)));
        Finding open = found().getFirst();
        assertThat(open.faultMinutes()).isLessThan(120);
        repaired(true, 60, 120);
        watch.judgeRepaired();
        assertThat(found()).singleElement().satisfies(later -> {
            assertThat(later.id()).isEqualTo(open.id());
            assertThat(later.state()).isEqualTo(FindingState.OPEN);
            assertThat(later.since()).isEqualTo(open.since());
            assertThat(later.seen()).isEqualTo(open.seen());
            assertThat(later.faultMinutes()).isEqualTo(open.faultMinutes() + 60);
        });
        watch.evaluate(START.plus(Duration.ofMinutes(175)));
        assertThat(found()).singleElement().satisfies(later -> assertThat(later.faultMinutes())
                .isEqualTo(open.faultMinutes() + 65));
    }

    /**
     * At night faults are laid into copies: what is found there is kept beside, and nothing that is real changes by it, neither findings nor
     * progress nor what was learnt. What is tested already is not tested again.
     */
    @Test
    void theSelfTestTouchesNothingThatIsReal() throws SQLException {
        door(true, 0, 180);
        restarted().evaluate(START.plus(Duration.ofMinutes(170)));
        assertThat(found()).isNotEmpty();
        List<String> real = real();

        Set<PointId> fan = exhaustFanOfFiveDays();
        PointGrids stored = new StoredGrids(new SampleStream(pool), history);
        // Of nothing else anything is known; it need not be asked for.
        PointGrids grids = (points, from, minutes) ->
                stored.read(points.stream().filter(fan::contains).toList(), from, minutes);
        Clock now = Clock.fixed(START.plus(Duration.ofHours(3)), ZoneOffset.UTC);
        SelfTestAccess.run(pool, model, grids, now);
        assertThat(real()).isEqualTo(real);
        SelfTests results = SelfTestAccess.results(pool);
        Site site = model.sites().getFirst();
        assertThat(results.latest(site)).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(results.summaries(site))
                .filteredOn(one -> one.subject().equals("exhaust-fan-1"))
                .filteredOn(one -> one.fault() == TestedFault.MACHINE_FAILED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.noticed()).isEqualTo(1);
                    assertThat(one.rule()).isEqualTo("COMMAND");
                    assertThat(one.minutes()).isBetween(360.0, 540.0);
                });
        assertThat(results.summaries(site))
                .filteredOn(one -> one.subject().equals("ahu-1"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.tested()).isZero());

        long kept = selfTested();
        SelfTestAccess.run(pool, model, grids, now);
        assertThat(selfTested()).isEqualTo(kept);
    }

    /** It runs from six to eighteen as it is told. */
    private Set<PointId> exhaustFanOfFiveDays() throws SQLException {
        Set<PointId> points = new HashSet<>();
        for (String point : List.of("exhaust-fan-1/command", "exhaust-fan-1/status")) {
            points.add(Objects.requireNonNull(model.point(point)).id());
        }
        List<Sample> samples = new ArrayList<>();
        for (int minute = -5 * 1440; minute < 0; minute += 5) {
            Instant time = START.plus(Duration.ofMinutes(minute));
            int hour = time.atZone(ZoneOffset.UTC).getHour();
            points.forEach(point -> samples.add(new Sample(point, time, hour >= 6 && hour < 18 ? 1 : 0, Quality.GOOD)));
        }
        TrendTestAccess.write(database.dataSource(), samples);
        return points;
    }

    /** A sensor that is proven to be off is one finding, and the rules read what it should read, from the day on on which it began. */
    @Test
    void aBiasedSensorIsAFindingAndIsReadCorrected() throws SQLException {
        Point supply = Objects.requireNonNull(model.point("ahu-1/supply-air-temperature"));
        Site site = model.sites().getFirst();
        LocalDate day = LocalDate.of(2026, 3, 2);
        FindingQuery drift = new FindingQuery(null, "ahu-1", "SENSOR-DRIFT", 0, null, null, 0, 10);
        TrendTestAccess.write(
                database.dataSource(),
                List.of(
                        new Sample(supply.id(), START.minus(Duration.ofDays(1)), 18, Quality.GOOD),
                        new Sample(supply.id(), START, 18, Quality.GOOD)));
        BiasEstimate biased = new BiasEstimate(
                supply.key(), SensorKind.TEMPERATURE, day, 1.5, 1.3, 1.7, 4, true, true, true, List.of(), day, 18);
        BalanceAccess.save(pool, site, day, List.of(biased));
        assertThat(BalanceAccess.biases(pool).latest(site)).containsExactly(biased);
        assertThat(BalanceAccess.biases(pool).history(supply.key())).containsExactly(biased);
        assertThat(findings.find(drift)).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(FindingState.OPEN);
            assertThat(finding.points()).containsEntry(Quantity.SAT, supply.key());
        });

        StoredGrids samples = new StoredGrids(new SampleStream(pool), history);
        Clock now = Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        PointGrids corrected = BalanceAccess.corrected(pool, samples, model, now);
        double known = read(samples, supply.id(), START);
        assertThat(known).isEqualTo(18);
        assertThat(read(corrected, supply.id(), START)).isEqualTo(16.5);
        assertThat(read(corrected, supply.id(), START.minus(Duration.ofDays(1))))
                .isEqualTo(18);

        LocalDate next = day.plusDays(1);
        BiasEstimate right = new BiasEstimate(
                supply.key(), SensorKind.TEMPERATURE, next, 0, -0.2, 0.2, 4, true, false, false, List.of(), null, 18);
        BalanceAccess.save(pool, site, next, List.of(right));
        assertThat(findings.find(drift)).singleElement().satisfies(finding -> assertThat(finding.state())
                .isEqualTo(FindingState.GONE));
    }

    /** Learnt of the days before, kept, and asked once for each day that is over, from the samples alone. */
    @Test
    void balancesOfOutdoorSensorsAreLearntKeptAndAskedForTheDayBefore() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (String unit : List.of("ahu-1", "ahu-2", "ahu-3")) {
            PointId point = Objects.requireNonNull(model.point(unit + "/outside-air-temperature"))
                    .id();
            for (int hour = -15 * 24; hour <= 0; hour++) {
                double wrong = unit.equals("ahu-2") && hour > -5 * 24 - 8 ? 1.5 : 0;
                double value = 5 + wrong + 0.1 * (hour % 3);
                for (int part = 0; part < 60; part += 10) {
                    Instant time = START.plus(Duration.ofMinutes(60L * hour + part));
                    samples.add(new Sample(point, time, value, Quality.GOOD));
                }
            }
        }
        TrendTestAccess.write(database.dataSource(), samples);
        Clock now = Clock.fixed(START, ZoneOffset.UTC);
        BalanceAccess.run(pool, model, now);
        List<BiasEstimate> said =
                BalanceAccess.biases(pool).latest(model.sites().getFirst());
        assertThat(said).hasSize(3).allSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2026, 3, 1)));
        assertThat(said.getFirst().point()).isEqualTo("ahu-2/outside-air-temperature");
        assertThat(said.getFirst().proven()).isTrue();
        assertThat(said.getFirst().bias()).isBetween(1.3, 1.7);
        assertThat(balances()).hasSize(3);

        BalanceAccess.run(pool, model, Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        assertThat(BalanceAccess.biases(pool).history("ahu-2/outside-air-temperature"))
                .hasSize(2);
        assertThat(balances()).hasSize(3);
    }

    private List<String> balances() {
        return jdbc.sql("SELECT equation FROM sensor_balance")
                .query(String.class)
                .list();
    }

    private static double read(PointGrids grids, PointId point, Instant at) {
        return Objects.requireNonNull(grids.read(List.of(point), at, 1).get(point))[0];
    }

    private long selfTested() {
        return jdbc.sql("SELECT count(*) FROM fault_self_test")
                .query(Long.class)
                .single();
    }

    /** All that fault detection keeps of the building. */
    private List<String> real() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("finding", "finding_span", "fault_progress", "fault_habit", "rule_coverage")) {
            rows.addAll(jdbc.sql("SELECT row(t.*)::text FROM " + table + " t ORDER BY 1")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private int minutesJudged() {
        return jdbc.sql("SELECT max(CAST(rule.value -> 'minutes' ->> 2 AS integer)) FROM rule_coverage,"
                        + " jsonb_each(rules) AS rule WHERE subject = 'door-0-02'")
                .query(Integer.class)
                .single();
    }

    /** The controller of the door is read before and after. */
    private void away(int from, int to) {
        var device = new DeviceLink("opcua", "door");
        var points = List.of(door("open"), door("held"));
        var reports = AvailabilityTestAccess.reports(
                pool, meters, Clock.fixed(START.plus(Duration.ofHours(3)), ZoneOffset.UTC));
        reports.store(List.of(
                new DeviceAvailability(
                        device, START, START.plus(Duration.ofMinutes(from)), true, new DevicePointSet(START, points)),
                new DeviceAvailability(
                        device, START.plus(Duration.ofMinutes(to)), START.plus(Duration.ofMinutes(180)), true, null)));
    }

    private PointId door(String point) {
        return Objects.requireNonNull(model.point("door-0-02/" + point)).id();
    }

    private void repaired(boolean open, int from, int to) {
        Instant begin = START.plus(Duration.ofMinutes(from));
        Instant end = START.plus(Duration.ofMinutes(to));
        for (PointId point : List.of(door("open"), door("held"))) {
            new RepairWriter(pool)
                    .store(
                            List.of(new Sample(point, begin, open ? 1 : 0, Quality.GOOD)),
                            List.of(new RepairedStretch(point, begin, end, 1)),
                            end,
                            (transaction, stored) -> {});
        }
    }

    private Instant judgedUntil(String subject) {
        return jdbc.sql("SELECT until FROM fault_progress WHERE subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** What days taught long ago counts no more, so it is not kept either. */
    @Test
    void habitsAreKeptForSixtyDays() throws SQLException {
        jdbc.sql("""
            INSERT INTO fault_habit (subject, habit, day, figure)
            SELECT 'ahu-1', 'DAMPER_LEAST', date '2025-06-01' + n, 1 FROM generate_series(0, 250) AS n""").update();
        MonitorStateStore store =
                new MonitorStateStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)));
        MonitoredEquipment subject = MonitoredEquipmentSearch.of(model).stream()
                .filter(one -> one.key().equals("ahu-1"))
                .findFirst()
                .orElseThrow();
        for (LearnedParameter parameter : LearnedParameter.values()) {
            EquipmentMonitor watch = store.resume(subject);
            watch.parameters.news.put(parameter, 2.0);
            store.save(watch, LocalDate.of(2026, 2, 7), START);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM fault_habit WHERE habit = 'DAMPER_LEAST'")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(61);
    }
}
