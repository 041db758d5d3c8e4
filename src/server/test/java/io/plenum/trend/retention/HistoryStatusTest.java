package io.plenum.trend.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.trend.RollupBuilding;
import io.plenum.trend.write.TrendWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

class HistoryStatusTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T12:00:00Z"));
    private final RollupBuilding building = new RollupBuilding(database.dataSource());

    /** An administrator saw no sizes at all: a word that SQL reserves made every measurement fail unseen. */
    @Test
    void everyResolutionIsMeasured() throws Exception {
        building.empty();
        Instant time = clock.instant().minusSeconds(3600);
        building.write(List.of(RollupBuilding.sample(5, time, 1)));
        HistoryStatus status =
                new HistoryStatus(database.jdbc(), Mockito.mock(TrendWriter.class), new SimpleMeterRegistry(), clock);
        status.measure();
        assertThat(status.tables())
                .extracting(TableSize::table)
                .containsExactly("sample", "sample_5min", "sample_hour", "sample_day");
    }
}
