package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plenum.database.TestDatabase;
import io.plenum.trend.retention.Columnstore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainerColumnstoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.container();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** A late sample must find its place among compressed ones, and the same sample twice must still change nothing. */
    @Test
    void compressedDaysStillTakeLateSamplesOnce() throws SQLException {
        assumeTrue(
                Columnstore.isOffered(database.jdbc()),
                "This edition of TimescaleDB has no columnstore: its test is skipped");
        RollupBuilding building = new RollupBuilding(database.dataSource());
        building.write(List.of(RollupBuilding.sample(1, START, 1)));
        Columnstore.compress(database.jdbc(), START.plusSeconds(1_000_000));
        building.write(List.of(RollupBuilding.sample(1, START, 9), RollupBuilding.sample(1, START.plusSeconds(5), 2)));
        assertThat(database.jdbc()
                        .sql("SELECT value FROM sample ORDER BY time")
                        .query(Double.class)
                        .list())
                .containsExactly(1.0, 2.0);
    }
}
