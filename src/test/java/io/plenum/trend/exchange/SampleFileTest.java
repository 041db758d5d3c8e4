package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.TableChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest {

    private static final Instant LATEST = Instant.parse("2026-12-31T00:00:00Z");
    private static final ImportOptions BERLIN = ImportOptions.of(ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder = Path.of("");

    private final List<Sample> samples = new ArrayList<>();

    private ImportReport read(String content, ImportOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        samples.clear();
        return new SampleFile(file, options, new TestCatalog(), LATEST).read(samples::add, line -> {});
    }

    private List<Instant> times() {
        return samples.stream().map(Sample::time).toList();
    }

    /** The same samples come as programs write them in different countries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,point,value\n2026-07-01T10:00:00Z,room/temperature,21.5\n",
                "Zeit;Datenpunkt;Wert\r\n01.07.2026 12:00;room/temperature;21,5\r\n",
                "time\tpoint\tvalue\n2026-07-01 12:00:00\troom/temperature\t21.5\n",
                "\uFEFFtime;room/temperature [°C];room/power\n1.7.2026 12:00;21,5;\n",
                "time,room/temperature [°F]\n1782900000,70.7\n",
                "time,point,value,unit,quality\n2026-07-01T12:00:00+02:00,room/temperature,70.7,°F,GOOD\n",
            })
    void readsLongAndWideFormsInTheUsualNotations(String content) throws IOException {
        ImportReport report = read(content.replace("\n1.7.2026", "\n01.07.2026"), BERLIN);
        assertThat(report.problems()).isEmpty();
        assertThat(samples).hasSize(1);
        assertThat(samples.getFirst().time()).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(samples.getFirst().value()).isCloseTo(21.5, within(1e-9));
        assertThat(samples.getFirst().quality()).isEqualTo(Quality.GOOD);
    }

    /** When clocks go back an hour comes twice; samples must neither be lost nor overwrite each other. */
    @Test
    void theHourThatExistsTwiceIsReadInTheOrderOfTheFile() throws IOException {
        ImportReport report = read("""
                time,point,value
                2026-10-25 01:30,room/temperature,1
                2026-10-25 02:30,room/temperature,2
                2026-10-25 02:30,room/temperature,3
                2026-10-25 03:30,room/temperature,4
                """, BERLIN);
        assertThat(times())
                .containsExactly(
                        Instant.parse("2026-10-24T23:30:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"),
                        Instant.parse("2026-10-25T02:30:00Z"));
        assertThat(report.ambiguous()).isEqualTo(2);
    }

    /** A time that never was shows that the zone is wrong: better to say so than to invent an hour. */
    @Test
    void theHourThatDoesNotExistIsAProblemWithItsLine() throws IOException {
        String spring = "time,point,value\n2026-03-29 01:30,room/temperature,1\n2026-03-29 02:30,room/temperature,2\n";
        ImportReport report = read(spring, BERLIN);
        assertThat(report.problems())
                .containsExactly(new ImportProblem(
                        3, "trends.import.problem.absent", List.of("2026-03-29 02:30", "Europe/Berlin")));
        assertThat(read(spring, ImportOptions.of(ZoneId.of("+01:00"))).isClean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,point,value\\nyesterday,room/power,1 | 2 | time",
                "time,point,value\\n2026-01-01T00:00Z,room/power,much | 2 | value",
                "time,point,value\\n2026-01-01T00:00:00Z,room/nothing,1 | 2 | unknown",
                "time,point,value,unit\\n2026-01-01T00:00:00Z,room/power,1,°C | 2 | unit",
                "time,point,value\\n2026-01-01T00:00:00Z,room/power | 1 | empty",
                "time,point,value\\n2036-01-01T00:00:00Z,room/power,1 | 2 | implausible",
                "time,point,value\\n2026-02-30 00:00,room/power,1 | 2 | no-such-day",
                "time,point,value\\n2026-01-01T00:00:00Z,room/power,71.5F | 2 | unit",
            })
    void whatIsWrongIsToldWithItsLine(String content, long line, String problem) throws IOException {
        ImportReport report = read(content.replace("\\n", "\n"), BERLIN);
        assertThat(report.isClean()).isFalse();
        assertThat(report.problems().getFirst().line()).isEqualTo(line);
        assertThat(report.problems().getFirst().text()).isEqualTo("trends.import.problem." + problem);
    }

    /** What is no table at all is a problem of the file, with words that say what to do. */
    @ParameterizedTest
    @CsvSource({"nothing,no-time", "'',empty", "'time,point,value',no-rows", "<html><body>,xml", "%PDF-1.7,pdf"})
    void whatIsNoTableIsRefusedInWords(String content, String refusal) throws IOException {
        assertThat(read(content, BERLIN).problems())
                .extracting(ImportProblem::text)
                .containsExactly("tabular.refused." + refusal);
    }

    /** A file of a million bad lines must not become a page of a million problems. */
    @Test
    void problemsAreBoundedButCounted() throws IOException {
        ImportReport report = read("time,point,value\n" + "x,room/power,1\n".repeat(5000), BERLIN);
        assertThat(report.problems()).hasSize(100);
        assertThat(report.problemCount()).isEqualTo(5000);
    }

    /** Old systems have names of their own. */
    @Test
    void namesAndUnitsCanBeMapped() throws IOException {
        ImportOptions options = new ImportOptions(
                ZoneId.of("UTC"),
                new TableChoices(DateOrder.MONTH_FIRST, null),
                Map.of("TT-101", "room/temperature", "junk", ""),
                Map.of("TT-101", "°F"),
                true,
                false,
                false);
        ImportReport report = read("time,TT-101,junk,other\n3/4/2026 00:00,212,7,8\n", options);
        assertThat(report.isClean()).isTrue();
        assertThat(report.unknown()).containsExactly("other");
        assertThat(samples).singleElement().satisfies(sample -> assertThat(sample.value())
                .isCloseTo(100, within(1e-9)));
        assertThat(times()).containsExactly(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void statesAreReadByTheirWords() throws IOException {
        read("time,room/fan\n2026-01-01T00:00:00Z,running\n2026-01-01T01:00:00Z,off\n2026-01-01T02:00:00Z,1\n", BERLIN);
        assertThat(samples.stream().mapToDouble(Sample::value)).containsExactly(1.0, 0.0, 1.0);
    }

    /** Silence means that nothing was heard: what an old system did not repeat has to be written again. */
    @Test
    void statesOfAnArchiveOfChangesAreWrittenAgain() throws IOException {
        ImportOptions changes = new ImportOptions(ZoneId.of("UTC"), TableChoices.NONE, Map.of(), Map.of(), false, false, true);
        read("time,point,value\n2026-01-01T00:00:00Z,room/fan,1\n2026-01-01T01:00:00Z,room/power,3\n", changes);
        assertThat(samples).hasSize(5);
    }
}
