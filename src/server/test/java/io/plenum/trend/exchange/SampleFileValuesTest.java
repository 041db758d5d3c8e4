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
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableChoices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the cells of imported files: numbers, units, states and statuses, none of which may become a wrong value shown as right. */
class SampleFileValuesTest extends SampleFileCase {

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
                .isEqualTo(
                        weather.rows().stream().map(HourlyFile.HourlyRow::time).toList());
        assertThat(good)
                .extracting(Sample::value)
                .isEqualTo(weather.rows().stream().map(row -> row.values()[0]).toList());
        assertThat(good).hasSize(2);
    }
}
