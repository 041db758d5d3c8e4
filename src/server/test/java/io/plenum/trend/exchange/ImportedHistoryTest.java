package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.tabular.TableChoices;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.StateHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file has no device that answers: how long its values hold follows from the file itself. */
class ImportedHistoryTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private final SampleImport imports =
            new SampleImport(new TestCatalog(), database.dataSource(), mock(Audit.class), LATER);
    private final StateHistory history = new StateHistory(database.dataSource(), LATER);

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE sample, rollup_due, import_life").update();
    }

    private void store(String content, boolean changesOnly) throws IOException {
        ImportOptions options =
                new ImportOptions(ZoneOffset.UTC, TableChoices.NONE, Map.of(), Map.of(), false, false, changesOnly);
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        assertThat(imports.store(file, "file.csv", options, share -> {}).problems())
                .isEmpty();
    }

    private @Nullable Quality qualityAt(Point point, Duration after) {
        List<Sample> state = history.at(List.of(point.id()), START.plus(after));
        return state.isEmpty() ? null : state.getFirst().quality();
    }

    private static String line(Duration after, Object value) {
        return START.plus(after) + "," + value + "\n";
    }

    /** Hourly values of a meter are no gaps of three quarters of an hour each, and a day without them is one. */
    @Test
    void hourlyValuesHoldForAnHour() throws IOException {
        StringBuilder content = new StringBuilder("time,room/power\n");
        for (int hour = 0; hour < 72; hour++) {
            if (hour < 24 || hour >= 48) {
                content.append(line(Duration.ofHours(hour), hour));
            }
        }
        store(content.toString(), false);
        assertThat(qualityAt(TestCatalog.POWER, Duration.ofMinutes(55))).isEqualTo(Quality.GOOD);
        assertThat(qualityAt(TestCatalog.POWER, Duration.ofMinutes(23 * 60 + 55)))
                .isEqualTo(Quality.GOOD);
        assertThat(qualityAt(TestCatalog.POWER, Duration.ofHours(30)))
                .as("nothing is known in the hole")
                .isNull();
        assertThat(qualityAt(TestCatalog.POWER, Duration.ofMinutes(48 * 60 + 1)))
                .isEqualTo(Quality.GOOD);
    }

    /** An archive of changes has a fan's state once in a week; it held as long as the archive goes on. */
    @Test
    void statesOfAnArchiveOfChangesHoldUntilItsEnd() throws IOException {
        StringBuilder content = new StringBuilder("time,point,value\n" + START + ",room/fan,1\n");
        for (int hour = 0; hour <= 72; hour++) {
            content.append(START.plus(Duration.ofHours(hour)))
                    .append(",room/power,")
                    .append(hour)
                    .append('\n');
        }
        store(content.toString(), true);
        assertThat(qualityAt(TestCatalog.FAN, Duration.ofHours(71))).isEqualTo(Quality.GOOD);
        assertThat(qualityAt(TestCatalog.FAN, Duration.ofHours(80)))
                .as("behind the end of the archive")
                .isNull();
    }

    /** An export marks from when on a value was not known; what one installation exports another must take. */
    @Test
    void silencesOfAnExportAreNoProblem() throws IOException {
        store(
                "time,point,value,unit,quality,name,repaired\n" + START + ",room/temperature,21.5,°C,GOOD,T,yes\n"
                        + START.plusSeconds(900) + ",room/temperature,,°C,UNKNOWN,T,\n"
                        + START.plusSeconds(1800) + ",room/temperature,,°C,DOWN,T,\n"
                        + START.plusSeconds(3600) + ",room/temperature,22,°C,GOOD,T,\n",
                false);
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM sample")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** The value that held before a sample at the very start must not come back as a value of that instant. */
    @Test
    void anExportHasOneValueOfAnInstant() throws IOException {
        Point point = TestCatalog.TEMPERATURE;
        for (Duration next : List.of(Duration.ZERO, Duration.ofMinutes(1))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (SampleSheet sheet = new CsvSheet(out, ZoneOffset.UTC, false)) {
                Coverage coverage = Objects.requireNonNull(
                        history.coverage(List.of(point.id()), START, START).get(point.id()));
                ExportedPoint rows = new ExportedPoint(point, sheet, coverage, List.of(), START);
                rows.carried(new Sample(point.id(), START.minusSeconds(60), 20, Quality.GOOD));
                rows.sample(new Sample(point.id(), START.plus(next), 21, Quality.GOOD));
                rows.end(START.plusSeconds(120));
            }
            assertThat(out.toString(StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",")[2])
                            .toList())
                    .isEqualTo(next.isZero() ? List.of("21.0") : List.of("20.0", "21.0"));
        }
    }
}
