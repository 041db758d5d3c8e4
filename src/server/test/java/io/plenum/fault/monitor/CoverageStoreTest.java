package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.fault.DayCoverage;
import io.plenum.fault.FaultSettings;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.RuleStatus;
import io.plenum.job.Preparation;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.trend.PendingHistory;
import io.plenum.trend.TrendTestAccess;
import io.plenum.trend.gap.RepairsToJudge;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the rules could judge a building in service, from the samples to what is said of it. */
class CoverageStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final FaultSettings SETTINGS = new FaultSettings(true, Duration.ofDays(1));

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** As in the server: what is judged of hundreds of machines is not worth hundreds of new connections. */
    private final HikariDataSource source = TestDatabase.pool(database.dataSource());

    private final JdbcClient jdbc = JdbcClient.create(source);
    private final SiteModel model = TestModels.aulaHouse(source);

    @AfterEach
    void close() {
        source.close();
    }

    private FaultMonitor restarted() {
        StateHistory history = new StateHistory(source, Clock.systemUTC());
        MonitorStateStore store =
                new MonitorStateStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)));
        return new FaultMonitor(
                () -> model,
                history,
                mock(),
                new PendingHistory(),
                new StoredGrids(new SampleStream(source), history),
                store,
                new RepairedTime(new RepairsToJudge(source), store, SETTINGS),
                SETTINGS,
                mock(Preparation.class),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    private void door(int from, int to) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (String point : List.of("door-0-02/open", "door-0-02/held")) {
            PointId id = Objects.requireNonNull(model.point(point)).id();
            for (int minute = from; minute < to; minute += 5) {
                samples.add(new Sample(id, START.plus(Duration.ofMinutes(minute)), 0, Quality.GOOD));
            }
        }
        TrendTestAccess.write(source, samples);
    }

    /** A door of which nothing was recorded for most of a day was not all right on that day: it was not judged. */
    @Test
    void howFarTheRulesCouldJudgeIsKeptAndGoesOnOverARestart() throws SQLException {
        CoverageStore kept = new CoverageStore(jdbc);
        LocalDate day = START.atZone(model.displayZone()).toLocalDate();
        MonitoredEquipment door = subject("door-0-02");
        door(0, 3);
        restarted().evaluate(START.plus(Duration.ofMinutes(3)));
        assertThat(rule(CoverageReport.of(door, kept.of("door-0-02", day)), "DOOR-HELD")
                        .reason())
                .isEqualTo(NotEvaluable.NO_VALUES);
        door(3, 120);
        restarted().evaluate(START.plus(Duration.ofMinutes(60)));
        restarted().evaluate(START.plus(Duration.ofMinutes(120)));
        RuleStatus held = rule(CoverageReport.of(door, kept.of("door-0-02", day)), "DOOR-HELD");
        assertThat(held.reason()).isNull();
        assertThat(held.last()).isEqualTo(day);
        DayCoverage coverage = Objects.requireNonNull(
                Objects.requireNonNull(kept.all(day).get("door-0-02")).get(day));
        assertThat(Objects.requireNonNull(coverage.rules().get("DOOR-HELD")).judged())
                .isEqualTo(120);
    }

    /** What the building does not have is said of a box without a day of history too. */
    @Test
    void aMissingPointIsNamedFromTheModelAlone() {
        RuleStatus low = rule(CoverageReport.of(subject("vav-1-05"), Map.of()), "BOX-LOW-DISCHARGE");
        assertThat(low.reason()).isEqualTo(NotEvaluable.MISSING_POINT);
        assertThat(low.missing()).containsExactly(Quantity.DISCHARGE_SP);
        assertThat(rule(CoverageReport.of(subject("vav-1-05"), Map.of()), "VAV-LEAK")
                        .reason())
                .isEqualTo(NotEvaluable.TOO_LITTLE);
    }

    private MonitoredEquipment subject(String key) {
        return MonitoredEquipmentSearch.of(model).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RuleStatus rule(EquipmentCoverage coverage, String id) {
        return coverage.rules().stream()
                .filter(one -> one.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
