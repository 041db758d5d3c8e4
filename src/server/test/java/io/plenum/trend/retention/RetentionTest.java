package io.plenum.trend.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.trend.RollupBuilding;
import io.plenum.trend.Sql;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.rollup.Rollups;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RetentionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(500));
    private static final Instant VERY_OLD = NOW.minus(Duration.ofDays(3000));

    private final RollupBuilding building = new RollupBuilding(database.dataSource());
    private final MovableClock clock = new MovableClock(NOW);
    private final Rollups rollups = building.rollups(clock);
    private final Retention retention = new Retention(
            database.jdbc(),
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
            new RetentionSettings(Duration.ofDays(400), Duration.ofDays(1827), null, null, Duration.ofDays(30)),
            clock);

    @BeforeEach
    void fill() throws SQLException {
        building.empty();
        building.write(List.of(
                RollupBuilding.sample(5, VERY_OLD, 1),
                RollupBuilding.sample(5, OLD, 2),
                RollupBuilding.sample(5, NOW.minusSeconds(3600), 3)));
    }

    private static long rows(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + table + " WHERE time < :before")
                .param("before", Sql.time(NOW.minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    private void rollUp() {
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
    }

    /** The finest that is left of a time must never go before the next coarser is there. */
    @Test
    void samplesStayUntilAllTheirRollupsAreMade() {
        rollUp();
        assertThat(rows("sample_hour"))
                .as("hours of few samples are worked out")
                .isZero();
        retention.forget();
        assertThat(rows("sample")).isEqualTo(2);
        assertThat(rows("sample_hour")).isZero();
        rollUp();
        assertThat(rows("sample_hour")).isEqualTo(2);
        assertThat(rows("sample")).isEqualTo(2);
    }

    private void forget() {
        retention.forget();
        rollUp();
        retention.forget();
    }

    /** Disks end; what is kept for ever is small. */
    @Test
    void everyResolutionIsForgottenAtItsOwnAge() {
        rollUp();
        forget();
        assertThat(rows("sample")).isZero();
        assertThat(rows("sample_5min")).isEqualTo(1);
        assertThat(rows("sample_hour")).isEqualTo(2);
        assertThat(rows("sample_day")).isEqualTo(2);
    }

    /** What was packed goes at the same age. */
    @Test
    void packsAreForgottenToo() {
        building.packer(clock).packAll(() -> true);
        assertThat(rows("sample")).isZero();
        rollUp();
        forget();
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM sample_pack")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows("sample_day")).isEqualTo(2);
    }

    /** A rebuild after samples were forgotten must leave what it can no longer make. */
    @Test
    void aRebuildLeavesTheRollupsOfForgottenSamples() {
        rollUp();
        forget();
        rollups.rebuild(VERY_OLD, NOW, done -> {});
        assertThat(rows("sample_day")).isEqualTo(2);
    }

    /** After years nobody may have to look through all of history to see where it begins. */
    @Test
    void theBeginningOfHistoryIsKeptAndMovesOn() {
        StateHistory history = new StateHistory(database.dataSource(), clock);
        assertThat(history.earliest()).isEqualTo(VERY_OLD);
        rollUp();
        forget();
        assertThat(history.earliest()).isBetween(NOW.minus(Duration.ofDays(408)), NOW.minus(Duration.ofDays(399)));
    }

    /** Five minutes that an older version made beside the samples are worked out from those. */
    @Test
    void spareFiveMinutesGo() {
        database.jdbc()
                .sql("INSERT INTO sample_5min SELECT 5, :time, 1, 1, 1, 1, 1, 1, :time, :time, 1, 1, NULL, 0")
                .param("time", Sql.time(NOW.minus(Duration.ofDays(30))))
                .update();
        retention.forget();
        assertThat(rows("sample_5min")).isZero();
    }
}
