package io.plenum.trend.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.trend.write.TrendSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** An upgrade after an outage of the database: what the server before knew of devices is in a file beside the spool. */
class EarlierJournalTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** As the version before wrote it. */
    private static final String FILE = """
            [{"connection":"bacnet","device":"1205","lives":[{"since":1772359200000000,"until":1772360400000000,"alive":true},\
            {"since":1772360400000000,"until":1772361000000000,"alive":false}],"points":[1,2],"since":1772359200000000},
            {"connection":"opcua","device":"","lives":[{"since":1772359200000000,"until":1772362800000000,"alive":true}],\
            "points":null,"since":0}]""";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE link_device, link_life, link_point, rollup_due, gap_repair")
                .update();
    }

    private void start() {
        TrendSettings settings = new TrendSettings(
                folder, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1, Duration.ofSeconds(1), 1, 1);
        AvailabilityReports reports =
                AvailabilityTestAccess.reports(database.dataSource(), new SimpleMeterRegistry(), Clock.systemUTC());
        new EarlierJournal(settings, reports).takeIn();
    }

    private static List<String> lives() {
        return database.jdbc().sql("""
                        SELECT connection || ' ' || alive || ' ' || extract(epoch FROM until - since)::int AS life
                        FROM link_life JOIN link_device ON id = device ORDER BY life""").query(String.class).list();
    }

    @Test
    void whatItHoldsIsStoredOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("devices.json"), FILE);
        start();
        assertThat(lives()).containsExactly("bacnet false 600", "bacnet true 1200", "opcua true 3600");
        assertThat(database.jdbc()
                        .sql("SELECT point_id FROM link_point ORDER BY 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        assertThat(file).doesNotExist();
        start();
        assertThat(lives()).hasSize(3);
    }

    /** A file that cannot be read must not keep the server from starting, nor be lost. */
    @Test
    void aDamagedFileIsSetAside() throws IOException {
        Path file = Files.writeString(folder.resolve("devices.json"), "{");
        start();
        assertThat(lives()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("devices.json.damaged")).hasContent("{");
    }
}
