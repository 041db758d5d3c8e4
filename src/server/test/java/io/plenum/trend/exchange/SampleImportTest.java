package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.point.Sample;
import io.plenum.trend.TrendTestAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SampleImportTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final ImportOptions UTC = ImportOptions.of(ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private final SampleImport imports = new SampleImport(
            new TestCatalog(), database.dataSource(), mock(Audit.class), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE sample, rollup_due").update();
    }

    private static long count(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private SampleImportReport store(String content) throws IOException {
        return imports.store(Files.writeString(folder.resolve("file.csv"), content), "file.csv", UTC, share -> {});
    }

    /** Half an import cannot be told from a whole one afterwards. */
    @Test
    void oneBadLineKeepsAllOut() throws IOException {
        StringBuilder content = new StringBuilder("time,point,value\n");
        for (int i = 0; i < 50_000; i++) {
            content.append(NOW.minusSeconds(60L * i))
                    .append(",room/power,")
                    .append(i)
                    .append('\n');
        }
        SampleImportReport report = store(content + "2026-01-01T00:00:00Z,room/power,oops\n");
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().getFirst().line()).isEqualTo(50_002);
        assertThat(count("sample")).isZero();
    }

    /** What is imported must be in the rollups soon, and a repeated import must not double anything. */
    @Test
    void whatIsStoredBecomesDueAndASecondTimeChangesNothing() throws IOException {
        String content =
                "time,room/temperature [°F],room/power\n2026-01-01T00:00:00Z,212,1\n2026-01-02T00:05:00Z,32,2\n";
        assertThat(store(content).stored()).isEqualTo(4);
        assertThat(count("rollup_due")).isEqualTo(2);
        assertThat(store(content).stored()).isZero();
        assertThat(count("sample")).isEqualTo(4);
    }

    @Test
    void aDryRunStoresNothingAndTellsHowFarItIs() throws IOException {
        AtomicReference<Double> last = new AtomicReference<>(0.0);
        Path file = Files.writeString(
                folder.resolve("file.csv"), "time,room/power\n" + "2026-01-01T00:00:00Z,1\n".repeat(60_000));
        SampleImportReport report = imports.check(file, UTC, last::set);
        assertThat(report.samples()).isEqualTo(60_000);
        assertThat(last.get()).isBetween(0.1, 1.0);
        assertThat(count("sample")).isZero();
    }

    /** What one installation exports another must be able to import, and a spreadsheet must not run it. */
    @Test
    void whatIsExportedCanBeImportedAgain() throws IOException {
        store("time,point,value,unit,quality\n2026-01-01T00:00:00.250Z,room/temperature,21.25,°C,OVERRIDDEN\n"
                + "2026-01-01T00:05:00Z,room/temperature,22,°C,GOOD\n");
        String csv = export(false);
        assertThat(csv.lines().toList().get(1))
                .isEqualTo("2026-01-01T01:00:00.25+01:00,room/temperature,21.25,°C,OVERRIDDEN,'=room/temperature,");

        database.jdbc().sql("TRUNCATE sample").update();
        assertThat(store(csv).stored()).isEqualTo(2);
        assertThat(export(false)).isEqualTo(csv);
        assertThat(export(true)).contains(";21,25;");
    }

    private static String export(boolean comma) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SampleSheet sheet = new CsvSheet(out, ZoneId.of("Europe/Berlin"), comma)) {
            for (Sample sample : samples()) {
                sheet.write(TestCatalog.TEMPERATURE, sample, false);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Sample> samples() throws IOException {
        return TrendTestAccess.samples(
                database.dataSource(), TestCatalog.TEMPERATURE.id(), Instant.parse("2025-01-01T00:00:00Z"), NOW);
    }

    @Test
    void aWorkbookHoldsTheSamples() throws IOException {
        store("time,room/temperature\n2026-01-01T00:00:00Z,21.25\n");
        Path file = folder.resolve("samples.xlsx");
        try (SampleSheet sheet = new XlsxSheet(Files.newOutputStream(file), ZoneId.of("Europe/Berlin"))) {
            for (Sample sample : samples()) {
                sheet.write(TestCatalog.TEMPERATURE, sample, false);
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String rows = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(rows).contains("21.25").contains("=room/temperature");
        }
    }
}
