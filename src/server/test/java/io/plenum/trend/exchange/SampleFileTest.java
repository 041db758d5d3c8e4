package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.weather.HourlyChoices;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.WeatherFile;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.DecimalMark;
import io.plenum.tabular.FileMutator;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableChoices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private SampleImportReport read(String content, ImportOptions options) throws IOException {
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
        SampleImportReport report = read(content.replace("\n1.7.2026", "\n01.07.2026"), BERLIN);
        assertThat(report.problems()).isEmpty();
        assertThat(samples).hasSize(1);
        assertThat(samples.getFirst().time()).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(samples.getFirst().value()).isCloseTo(21.5, within(1e-9));
        assertThat(samples.getFirst().quality()).isEqualTo(Quality.GOOD);
    }

    /** When clocks go back an hour comes twice; samples must neither be lost nor overwrite each other. */
    @Test
    void theHourThatExistsTwiceIsReadInTheOrderOfTheFile() throws IOException {
        SampleImportReport report = read("""
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
        SampleImportReport report = read(spring, BERLIN);
        assertThat(report.problems())
                .containsExactly(new SampleImportProblem(
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
        SampleImportReport report = read(content.replace("\\n", "\n"), BERLIN);
        assertThat(report.isClean()).isFalse();
        assertThat(report.problems().getFirst().line()).isEqualTo(line);
        assertThat(report.problems().getFirst().text()).isEqualTo("trends.import.problem." + problem);
    }

    /** What is no table at all is a problem of the file, with words that say what to do. */
    @ParameterizedTest
    @CsvSource({"nothing,no-time", "'',empty", "'time,point,value',no-rows", "<html><body>,xml", "%PDF-1.7,pdf"})
    void whatIsNoTableIsRefusedInWords(String content, String refusal) throws IOException {
        assertThat(read(content, BERLIN).problems())
                .extracting(SampleImportProblem::text)
                .containsExactly("tabular.refused." + refusal);
    }

    /** A file of a million bad lines must not become a page of a million problems. */
    @Test
    void problemsAreBoundedButCounted() throws IOException {
        SampleImportReport report = read("time,point,value\n" + "x,room/power,1\n".repeat(5000), BERLIN);
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
        SampleImportReport report = read("time,TT-101,junk,other\n3/4/2026 00:00,212,7,8\n", options);
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

    /** What an old system did not repeat is not invented: how long it held is kept beside the samples. */
    @Test
    void statesOfAnArchiveOfChangesAreNotWrittenAgain() throws IOException {
        ImportOptions changes =
                new ImportOptions(ZoneId.of("UTC"), TableChoices.NONE, Map.of(), Map.of(), false, false, true);
        read("time,point,value\n2026-01-01T00:00:00Z,room/fan,1\n2026-01-01T01:00:00Z,room/power,3\n", changes);
        assertThat(samples).hasSize(2);
    }

    private SampleImportReport read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), content);
        samples.clear();
        return new SampleFile(file, BERLIN, new TestCatalog(), LATEST).read(samples::add, line -> {});
    }

    /** Spreadsheets save in the encoding of their country, or as "Unicode text"; neither must be an error of the server. */
    @Test
    void filesOfSpreadsheetsAreRead() throws IOException {
        byte[] latin = "time;room/temperature [°C]\r\n2026-03-02 10:00;17,5\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "\uFEFFtime\troom/temperature\r\n2026-03-02 10:00\t17.5\r\n".getBytes(StandardCharsets.UTF_16LE);
        for (byte[] content : List.of(latin, wide)) {
            SampleImportReport report = read(content);
            assertThat(report.problems()).isEmpty();
            assertThat(samples).extracting(Sample::value).containsExactly(17.5);
            assertThat(report.remarks()).hasSize(1);
        }
    }

    /** 1,250 in quotes beside 980 is a thousand and a half, not one; alone it is a question. */
    @Test
    void thousandsAreNotTakenForDecimals() throws IOException {
        assertThat(read(
                                "time,point,value\n2026-03-02T10:00,room/power,980\n2026-03-02T11:00,room/power,\"1,250\"\n",
                                BERLIN)
                        .isClean())
                .isTrue();
        assertThat(samples).extracting(Sample::value).containsExactly(980.0, 1250.0);
        String open =
                "time,point,value\n2026-03-02T10:00,room/power,\"1,250\"\n2026-03-02T11:00,room/power,\"1,375\"\n";
        assertThat(read(open, BERLIN).problems())
                .extracting(SampleImportProblem::text)
                .containsExactly("trends.import.problem.doubt-decimal");
        ImportOptions chosen = new ImportOptions(
                BERLIN.zone(), new TableChoices(null, DecimalMark.COMMA), Map.of(), Map.of(), false, false, false);
        assertThat(read(open, chosen).isClean()).isTrue();
        assertThat(samples).extracting(Sample::value).containsExactly(1.25, 1.375);
    }

    /** A date of two readings is asked for before anything is stored at the wrong day. */
    @Test
    void datesOfTwoReadingsAreAsked() throws IOException {
        String open = "time,point,value\n05/06/2026 10:00,room/power,1\n";
        assertThat(read(open, BERLIN).problems())
                .containsExactly(
                        new SampleImportProblem(2, "trends.import.problem.doubt-dates", List.of("05/06/2026 10:00")));
        ImportOptions chosen = new ImportOptions(
                BERLIN.zone(), new TableChoices(DateOrder.MONTH_FIRST, null), Map.of(), Map.of(), false, false, false);
        assertThat(read(open, chosen).isClean()).isTrue();
        assertThat(times()).containsExactly(Instant.parse("2026-05-06T08:00:00Z"));
    }

    /** "68F" is 20 °C, never 68 °C, and "68D" is nothing at all. */
    @Test
    void lettersBehindNumbersAreUnitsOrProblems() throws IOException {
        assertThat(read(
                                "time,point,value\n2026-03-02T10:00,room/temperature,68F\n2026-03-02T10:05,room/temperature,20 °C\n",
                                BERLIN)
                        .isClean())
                .isTrue();
        assertThat(samples).allSatisfy(sample -> assertThat(sample.value()).isCloseTo(20, within(1e-9)));
        assertThat(read("time,point,value\n2026-03-02T10:00,room/temperature,68D\n", BERLIN)
                        .problems())
                .extracting(SampleImportProblem::text)
                .containsExactly("trends.import.problem.value");
    }

    /** Days that never were are problems, not the last of their month. */
    @Test
    void daysThatNeverWereAreProblems() throws IOException {
        assertThat(read("time,point,value\n31.06.2026 10:00,room/power,1\n2026-02-30 10:00,room/power,1\n", BERLIN)
                        .problems())
                .extracting(SampleImportProblem::line, SampleImportProblem::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "trends.import.problem.no-such-day"),
                        org.assertj.core.groups.Tuple.tuple(3L, "trends.import.problem.no-such-day"));
    }

    /** States are whole numbers from 1 on as the point has them, binary ones 0 and 1; a state may be called Fault. */
    @Test
    void statesThatAPointDoesNotHaveAreProblems() throws IOException {
        String rows = "2026-03-02T10:0%d,room/%s,%s\n";
        StringBuilder bad = new StringBuilder("time,point,value\n");
        String[][] values = {
            {"mode", "0"},
            {"mode", "4"},
            {"mode", "2.5"},
            {"mode", "-1"},
            {"fan", "2"},
            {"fan", "-1"},
            {"fan", "0.5"},
            {"temperature", "-300"}
        };
        for (int i = 0; i < values.length; i++) {
            bad.append(String.format(rows, i, values[i][0], values[i][1]));
        }
        assertThat(read(bad.toString(), BERLIN).problems()).hasSize(values.length);
        assertThat(samples).isEmpty();
        assertThat(read(
                                "time,room/mode\n2026-03-02T10:00,Heating\n2026-03-02T10:05,Fault\n2026-03-02T10:10,1\n",
                                BERLIN)
                        .isClean())
                .isTrue();
        assertThat(samples).extracting(Sample::value).containsExactly(2.0, 3.0, 1.0);
    }

    /** What the file itself does not trust is kept with the quality that says so, and never as good. */
    @Test
    void statusesOfTheFileBecomeQualities() throws IOException {
        SampleImportReport report = read(
                "Timestamp,room/temperature\n02-Mar-26 10:00:00 AM CET,20.5 {ok}\n02-Mar-26 10:05:00 AM CET,0.0 {fault}\n"
                        + "02-Mar-26 10:10:00 AM CET,21.0 {overridden} @ 8\n02-Mar-26 10:15:00 AM CET,- {null}\n",
                BERLIN);
        assertThat(report.problems()).isEmpty();
        assertThat(samples)
                .extracting(Sample::quality)
                .containsExactly(Quality.GOOD, Quality.FAULT, Quality.OVERRIDDEN);
        assertThat(report.doubtful()).isEqualTo(1);
        assertThat(report.leftOut()).hasSize(1);
        assertThat(times().getFirst()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    /** No value is no problem, and is counted; −9999 is no value. */
    @Test
    void whatHasNoValueIsLeftOutAndCounted() throws IOException {
        SampleImportReport report = read(
                "time,room/temperature\n2026-03-02T10:00,20.5\n2026-03-02T10:05,#N/A\n2026-03-02T10:10,-9999\n2026-03-02T10:15,\n",
                BERLIN);
        assertThat(report.isClean()).isTrue();
        assertThat(samples).hasSize(1);
        assertThat(report.leftOut())
                .extracting(SkippedValues.Entry::reason, SkippedValues.Entry::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SkippedValues.Reason.NO_DATA, 1L),
                        org.assertj.core.groups.Tuple.tuple(SkippedValues.Reason.CODE, 1L));
    }

    /** Two columns for one point would be mixed row by row. */
    @Test
    void twoColumnsForOnePointAreProblems() throws IOException {
        assertThat(read("time,room/power,room/power\n2026-03-02T10:00,1,2\n", BERLIN)
                        .problems())
                .extracting(SampleImportProblem::text)
                .containsOnly("trends.import.problem.twins");
        ImportOptions named = new ImportOptions(
                BERLIN.zone(),
                TableChoices.NONE,
                Map.of("room/power (column B)", "room/power", "room/power (column C)", ""),
                Map.of(),
                false,
                false,
                false);
        assertThat(read("time,room/power,room/power\n2026-03-02T10:00,1,2\n", named)
                        .isClean())
                .isTrue();
        assertThat(samples).extracting(Sample::value).containsExactly(1.0);
        ImportOptions both = new ImportOptions(
                BERLIN.zone(),
                TableChoices.NONE,
                Map.of("a", "room/power", "b", "room/power"),
                Map.of(),
                false,
                false,
                false);
        assertThat(read("time,a,b\n2026-03-02T10:00,1,2\n", both).problems())
                .extracting(SampleImportProblem::text)
                .containsExactly("trends.import.problem.two");
    }

    /** A file of a year need not be given up for one broken line, if somebody says so. */
    @Test
    void whatCannotBeReadIsLeftOutOnRequest() throws IOException {
        String text =
                "time,room/power,room/fan\n2026-03-02T10:00,1,1\n2026-02-30T10:00,2,1\nyesterday,3,1\n2026-03-02T10:10,much,7\n";
        assertThat(read(text, BERLIN).problemCount()).isEqualTo(4);
        SampleImportReport report =
                read(text, new ImportOptions(BERLIN.zone(), TableChoices.NONE, Map.of(), Map.of(), false, true, false));
        assertThat(report.isClean()).isTrue();
        assertThat(samples).hasSize(2);
        assertThat(report.leftOut())
                .extracting(SkippedValues.Entry::reason)
                .containsExactlyInAnyOrder(
                        SkippedValues.Reason.NO_SUCH_DAY,
                        SkippedValues.Reason.NO_TIME,
                        SkippedValues.Reason.NOT_A_NUMBER,
                        SkippedValues.Reason.IMPOSSIBLE);
    }

    /** One file has the same numbers wherever it is given: here as samples and as weather. */
    @Test
    void theSameFileHasTheSameNumbersAsWeather() throws IOException {
        byte[] file =
                "Datum;Uhrzeit;room/temperature [°F];Status\r\n01.03.2026;11:00;50,9;{ok}\r\n01.03.2026;12:00;1.051,3;{fault}\r\n01.03.2026;13:00;-9999;{ok}\r\n01.03.2026;14:00;51,8;{ok}\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        HourlyFile weather = WeatherFile.read(file, BERLIN.zone(), HourlyChoices.NONE);
        assertThat(weather.problems()).isEmpty();
        read(file);
        List<Sample> good = samples.stream()
                .filter(sample -> sample.quality() == Quality.GOOD)
                .toList();
        assertThat(good)
                .extracting(Sample::time)
                .isEqualTo(weather.rows().stream().map(HourlyFile.Row::time).toList());
        assertThat(good)
                .extracting(Sample::value)
                .isEqualTo(weather.rows().stream().map(row -> row.values()[0]).toList());
        assertThat(good).hasSize(2);
    }

    /** A load profile of a utility: a day a row, the meter named in its column. */
    @Test
    void aLoadProfileGoesToItsMeter() throws IOException {
        StringBuilder head = new StringBuilder("Zählpunkt;Datum");
        StringBuilder row = new StringBuilder("DE00012345;02.03.2026");
        for (int quarter = 1; quarter <= 96; quarter++) {
            head.append(String.format(";%02d:%02d", quarter / 4, quarter % 4 * 15));
            row.append(";12,").append(quarter % 10);
        }
        ImportOptions map = new ImportOptions(
                BERLIN.zone(), TableChoices.NONE, Map.of("DE00012345", "room/power"), Map.of(), false, false, false);
        assertThat(read(head + "\n" + row + "\n", map).isClean()).isTrue();
        assertThat(samples).hasSize(96);
        assertThat(times().getLast()).isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
    }

    /** Whatever happened to a file on its way: it is taken or refused in words, and nothing absurd is stored as good. */
    @Test
    void damagedFilesStoreNothingAbsurd() throws IOException {
        FileMutator mutator = new FileMutator(2026);
        List<String> seeds = List.of(
                "time,room/temperature [°F],room/fan,room/mode\n2026-03-02T10:00,68,on,1\n2026-03-02T10:05,68.5,off,2\n2026-03-02T10:10,69,1,Heating\n",
                "Zeit;Datenpunkt;Wert;Status\n02.03.2026 10:00;room/power;1.020,5;{ok}\n02.03.2026 10:00;room/temperature;20,5;{ok}\n02.03.2026 10:15;room/power;998,5;{fault}\n");
        for (int i = 0; i < 3000; i++) {
            SampleImportReport report = read(mutator.mutate(seeds.get(i % seeds.size())));
            assertThat(report.problems())
                    .allSatisfy(problem -> assertThat(problem.text()).isNotBlank());
            for (Sample sample : samples) {
                boolean temperature = sample.point().equals(TestCatalog.TEMPERATURE.id());
                boolean state = sample.point().equals(TestCatalog.FAN.id())
                        || sample.point().equals(TestCatalog.MODE.id());
                assertThat(sample.value()).isBetween(temperature ? -273.15 : -1e20, state ? 3.0 : 1e20);
                assertThat(sample.time()).isBetween(Instant.parse("1990-01-01T00:00:00Z"), LATEST);
            }
        }
    }
}
