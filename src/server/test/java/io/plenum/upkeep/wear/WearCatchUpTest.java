package io.plenum.upkeep.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import io.plenum.trend.TrendTestAccess;
import io.plenum.trend.read.HistoryFeeds;
import io.plenum.trend.read.HourReader;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.EquipmentUse;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.WearDay;
import io.plenum.upkeep.WearTotals;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten days of a pump and a damper over the real store: stopped in the middle, and changed afterwards. */
class WearCatchUpTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** Midnight in Berlin. */
    private static final Instant START = Instant.parse("2026-02-01T23:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final String PUMP = "chilled-water-pump";
    private static final String BOX = "vav-0-05";

    private final BuildingModel model = TestModels.aulaHouse(database.dataSource());
    private final MovableClock clock = new MovableClock(START.plus(Duration.ofHours(10 * 24 + 5)));
    private final FailingSource source = new FailingSource();

    /** A database that goes away after some more connections. */
    private static final class FailingSource extends DelegatingDataSource {

        private int left = Integer.MAX_VALUE;

        FailingSource() {
            super(database.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (left-- <= 0) {
                throw new SQLException("away", "08006");
            }
            return super.getConnection();
        }
    }

    /** As after a start of the server: it knows nothing but what is stored. */
    private WearCatchUp catchUp() {
        return new WearCatchUp(
                () -> model,
                new WearReader(new HistoryFeeds(source, clock)),
                new WearStore(new JdbcTemplate(source)),
                new ConditionDays(
                        new OperationReader(new HourReader(source, clock)),
                        new ConditionStore(new JdbcTemplate(source))),
                new ConditionStore(new JdbcTemplate(source)),
                new HourReader(source, clock),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock);
    }

    private int run() {
        return catchUp().run(Duration.ofMinutes(1));
    }

    private StoredWear stored() {
        return new StoredWear(JdbcClient.create(database.dataSource()), () -> model);
    }

    private PointId point(String key) {
        return Objects.requireNonNull(model.point(key), key).id();
    }

    /** The pump runs from 8 to 12, the damper opens by 40 % at 8 and closes at 12; each value comes every ten minutes. */
    private void writeDays(int from, int to) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (int step = from * 144; step < to * 144; step++) {
            boolean on = step % 144 >= 48 && step % 144 < 72;
            Instant time = START.plus(Duration.ofMinutes(10L * step));
            samples.add(new Sample(point(PUMP + "/status"), time, on ? 1 : 0, Quality.GOOD));
            samples.add(new Sample(point(BOX + "/damper-position"), time, on ? 50 : 10, Quality.GOOD));
        }
        TrendTestAccess.write(database.dataSource(), samples);
    }

    /**
     * Whatever stops it, it goes on at the next turn, and nothing is counted twice or left out; a day to which something comes late is
     * counted again, and tells so.
     */
    @Test
    void goesOnWhereItStoppedAndCountsAgainWhatCameLate() throws SQLException {
        writeDays(0, 4);
        writeDays(5, 10);
        assertThat(run()).as("nothing is watched yet").isZero();
        source.left = 30;
        assertThatThrownBy(this::run).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        source.left = Integer.MAX_VALUE;
        assertThat(stored().days(model.site(), PUMP, DAY, DAY.plusDays(10))).hasSizeLessThan(9);
        run();
        WearTotals pump = Objects.requireNonNull(stored().totals(model.site(), PUMP));
        assertThat(pump.use()).isEqualTo(EquipmentUse.RUNNING);
        assertThat(pump.since()).isEqualTo(DAY);
        assertThat(pump.useHours()).isCloseTo(9 * 4, within(1e-6));
        assertThat(pump.starts()).isEqualTo(9);
        // The day of which nothing was written, but for the quarter of an hour in which the last value before still
        // held.
        assertThat(pump.unknown()).isCloseTo(24 - 5 / 60.0, within(1e-6));
        assertThat(Objects.requireNonNull(stored().totals(model.site(), BOX)).actuators())
                .singleElement()
                .satisfies(damper -> {
                    assertThat(damper.strokes()).isCloseTo(9 * 0.8, within(1e-6));
                    assertThat(damper.reversals()).isEqualTo(9);
                });
        assertThat(run()).as("all is counted").isZero();

        writeDays(4, 5);
        assertThat(run()).isPositive();
        WearTotals later = Objects.requireNonNull(stored().totals(model.site(), PUMP));
        assertThat(later.useHours()).isCloseTo(10 * 4, within(1e-6));
        assertThat(later.starts()).isEqualTo(10);
        assertThat(later.unknown()).isCloseTo(0, within(1e-6));
        assertThat(stored().days(model.site(), PUMP, DAY.plusDays(4), DAY.plusDays(5)))
                .extracting(WearDay::measured)
                .containsExactly(24.0);

        aFilterIsFollowedOnceItIsKnown();
    }

    /** 26 days of an air handler in the same store: its first three weeks teach, and then they have figures themselves. */
    private void aFilterIsFollowedOnceItIsKnown() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (int step = 12 * 96; step < 38 * 96; step++) {
            double load = step % 96 < 32 || step % 96 >= 72 ? 0 : 0.5 + 0.5 * (step % 7) / 6;
            Instant time = START.plus(Duration.ofMinutes(15L * step));
            samples.add(new Sample(point("ahu-1/supply-fan-status"), time, load > 0 ? 1 : 0, Quality.GOOD));
            samples.add(new Sample(point("ahu-1/supply-air-flow"), time, 4 * load, Quality.GOOD));
            double drop = (step < 33 * 96 ? 100 : 150) * Math.pow(load, 1.5);
            samples.add(new Sample(point("ahu-1/filter-differential-pressure"), time, drop, Quality.GOOD));
        }
        TrendTestAccess.write(database.dataSource(), samples);
        clock.set(START.plus(Duration.ofHours(40 * 24 + 5)));
        run();
        assertThat(run()).isPositive();
        StoredConditions conditions = new StoredConditions(JdbcClient.create(database.dataSource()), () -> model);
        MonitoredCondition filter = conditions.of(model.site()).stream()
                .filter(one -> one.equipment().equals("ahu-1"))
                .filter(one -> one.kind().key().equals("filter-resistance"))
                .findFirst()
                .orElseThrow();
        List<ConditionDay> days = conditions.days(filter, DAY, DAY.plusDays(40));
        assertThat(days).hasSize(26);
        assertThat(days.getFirst().value()).isCloseTo(100, within(1.0));
        assertThat(days.getLast().value()).isCloseTo(150, within(1.5));
        assertThat(days.getLast().hours()).isCloseTo(26 * 10, within(0.5));
    }
}
