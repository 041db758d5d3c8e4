package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.FileMutator;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableChoices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest extends SampleFileCase {

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
