package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
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

    private final RollupBuilding building = new RollupBuilding(database);
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
                .param("before", RollupStore.utc(NOW.minus(Duration.ofDays(1))))
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
    void samplesStayUntilTheyAreRolledUp() {
        retention.forget();
        assertThat(rows("sample")).isEqualTo(2);
    }

    /** Disks end; what is kept for ever is small. */
    @Test
    void everyResolutionIsForgottenAtItsOwnAge() {
        rollUp();
        retention.forget();
        assertThat(rows("sample")).isZero();
        assertThat(rows("sample_5min")).isEqualTo(3);
        assertThat(rows("sample_hour")).isPositive();
        assertThat(rows("sample_day")).isEqualTo(2);
    }

    /** A rebuild after samples were forgotten must leave what it can no longer make. */
    @Test
    void aRebuildLeavesTheRollupsOfForgottenSamples() {
        rollUp();
        retention.forget();
        rollups.rebuild(VERY_OLD, NOW, done -> {});
        assertThat(rows("sample_day")).isEqualTo(2);
    }
}
