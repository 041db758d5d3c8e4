package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as systems of the field write them: the same two hours of one air handler in the forms of many programs. */
class TableFileTest {

    private static final List<String> TWO = List.of("2026-01-14T23:30 SAT=18.5", "2026-01-15T00:00 SAT=1017.25");

    /** Separators, decimal marks, marks of thousands and notations of times, each as one country or program has them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time,SAT\n2026-01-14 23:30,18.5\n2026-01-15 00:00,1017.25\n",
                "Time,SAT\n2026-01-14T23:30:00.000,18.5\n2026-01-15T00:00:00.000,1017.25\n",
                "Time;SAT\r\n14.01.2026 23:30;18,5\r\n15.01.2026 00:00;1.017,25\r\n",
                "Zeit;SAT\r\n14.1.26 23:30:00;18,50\r\n14.1.26 24:00:00;1017,25\r\n",
                "Time\tSAT\n01/14/2026 11:30:00 PM\t18.5\n01/15/2026 12:00:00 AM\t1,017.25\n",
                "Date,Time,SAT\n14-Jan-26,11:30 PM,18.5\n15-Jan-26,12:00 AM,\"1,017.25\"\n",
                "Date/Time|SAT\n14-Jan-2026 23:30|18.5\n15-Jan-2026 0:00|1 017.25\n",
                "Date;Heure;SAT\n14/01/2026;23:30;18,5\n15/01/2026;00:00;1\u202F017,25\n",
                "\"Time\",\"SAT\"\n\"Wed Jan 14 2026 23:30:00\",\"18.5\"\n\"Thu Jan 15 2026 00:00:00\",\"1'017.25\"\n",
                "Time,SAT\n\"Jan 14, 2026 11:30 PM\",18.5\n\"Jan 15, 2026 12:00 AM\",1.01725E3\n",
                "Time;SAT\nMi 14. Januar 2026 23:30 Uhr;+18,5\nDo 15. Januar 2026 00:00 Uhr;1017,25\n",
                "Time,SAT\n23:30 14/01/2026,18.5\n00:00 15/01/2026,1017.25\n",
                "Time,SAT\n20260114 2330,18.5\n20260115 0000,1017.25\n",
                "Time,SAT\n202601142330,18.5\n202601150000,1017.25\n",
                "Time,SAT\n26-01-14 23:30,18.5\n26-01-15 00:00,1017.25\n",
                "Year,Month,Day,Hour,Minute,SAT\n2026,1,14,23,30,18.5\n2026,1,15,0,0,1017.25\n",
                "Time,SAT\n46036.979166667,18.5\n46037,1017.25\n",
                "Date,Time,SAT\n14.01.2026 00:00:00,30.12.1899 23:30:00,18.5\n15.01.2026 00:00:00,30.12.1899 00:00:00,1017.25\n",
                "sep=;\nTime;SAT\n14.01.2026 23:30;18,5\n15.01.2026 00:00;1017,25\n",
                "Time,SAT,\n2026-01-14 23:30,18.5,\n2026-01-15 00:00,1017.25,\n",
                "\"Time,SAT\"\n\"2026-01-14 23:30,18.5\"\n\"2026-01-15 00:00,1017.25\"\n",
                "Time;SAT\n2026-01-14 23.30;=\"18,5\"\n2026-01-15 00.00;'1017,25\n",
                "# written by a logger\n\nTime,SAT\n2026-01-14 23:30,18.5\n\n2026-01-15 00:00,1017.25\n",
                "Time,Name,Value\n2026-01-14 23:30,SAT,18.5\n2026-01-15 00:00,SAT,1017.25\n",
            })
    void theSameValuesInManyNotations(String text) throws Exception {
        assertThat(TableDump.clean(text)).isEqualTo(TWO);
    }

    /** Zones stand behind the time, in the head or in the line of units; nothing is shifted, but all is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time,SAT\n2026-01-14T23:30:00Z,18.5\n2026-01-15T00:00:00Z,1017.25\n",
                "Time,SAT\n2026-01-14 23:30:00 UTC,18.5\n2026-01-15 00:00:00 GMT,1017.25\n",
                "Time (UTC),SAT\n2026-01-14 23:30,18.5\n2026-01-15 00:00,1017.25\n",
                "Time,SAT\nUTC,\n2026-01-14 23:30,18.5\n2026-01-15 00:00,1017.25\n",
                "Time,SAT\n1768433400,18.5\n1768435200,1017.25\n",
                "Time,SAT\n1768433400000,18.5\n1768435200000,1017.25\n",
                "Time,SAT\n\"Wed Jan 14 23:30:00 UTC 2026\",18.5\n\"Thu Jan 15 00:00:00 UTC 2026\",1017.25\n",
            })
    void zonesAreToldWithTheTime(String text) throws Exception {
        assertThat(TableDump.clean(text))
                .isEqualTo(TWO.stream()
                        .map(value -> value.replace(" SAT", "[Z] SAT"))
                        .toList());
    }

    /** Letters of a zone count as that offset, in summer too; the name of a region behind an offset repeats it. */
    @Test
    void lettersAndOffsetsOfZones() throws Exception {
        assertThat(
                        TableDump.clean(
                                "Time,A\n2026-07-01 00:00 CET,1\n2026-07-01 00:10 CEST,2\n2026-07-01 00:20:00+02:00[Europe/Berlin],3\n01-Jul-26 12:30:00 AM EDT,4\n2026-07-01 00:40 UTC+2,5\n"))
                .containsExactly(
                        "2026-07-01T00:00[+01:00] A=1.0",
                        "2026-07-01T00:10[+02:00] A=2.0",
                        "2026-07-01T00:20[+02:00] A=3.0",
                        "2026-07-01T00:30[-04:00] A=4.0",
                        "2026-07-01T00:40[+02:00] A=5.0");
        assertThat(TableDump.clean("Time,A\n2026-01-01 00:00 CST,1\n"))
                .containsExactly("2026-01-01T00:00[-06:00, +08:00] A=1.0");
    }

    /** No export names its encoding; degrees, umlauts and typographic dashes show which it can only be. */
    @Test
    void encodingsAreFoundOut() throws Exception {
        String text = "Zeit;Zuluft [°C] – Büro\n2026-01-15 00:00;18,5\n";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "IBM850")) {
            String writable = charset.equals("IBM850") ? text.replace(" –", "") : text;
            TableDump dump = TableDump.of(writable.getBytes(Charset.forName(charset)), TableChoices.NONE);
            assertThat(dump.labels()).as(charset).containsExactly(writable.substring(5, writable.indexOf('\n')));
            assertThat(dump.values).as(charset).hasSize(1);
        }
        byte[] euro = "time;Preis [€/kWh]\n2026-01-15 00:00;0,3\n".getBytes(Charset.forName("ISO-8859-15"));
        assertThat(TableDump.of(euro, TableChoices.NONE).labels()).containsExactly("Preis [€/kWh]");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        assertThat(TableDump.of(marked, TableChoices.NONE).values).hasSize(1);
        byte[] cut = text.getBytes(StandardCharsets.UTF_8);
        byte[] end = java.util.Arrays.copyOf(cut, cut.length + 1);
        end[cut.length] = (byte) 0xC3;
        assertThat(TableDump.of(end, TableChoices.NONE).labels()).containsExactly("Zuluft [°C] – Büro");
    }

    /** A logger whose power fails leaves zeros in its file. */
    @Test
    void zerosOfAPowerFailureAreLeftOutAndTold() throws Exception {
        TableDump dump = TableDump.of("Time,A\n2026-01-15 00:00,1\n\0\0\0\0\n2026-01-15 00:10,2\n");
        assertThat(dump.values).hasSize(2);
        assertThat(dump.remarks).containsExactly("tabular.note.zeros[4]");
    }

    /** A quote that nobody closed would swallow all rows behind it. */
    @Test
    void anOpenQuoteIsRefusedWithItsLine() {
        String text = "Time,A,B\n" + "2026-01-14 00:00,1,x\n".repeat(50) + "2026-01-14 00:00,1,\"x\n"
                + "2026-01-14 00:00,1,x\n".repeat(50);
        assertThatThrownBy(() -> TableDump.of(text))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(refused.line())
                        .isBetween(51L, 53L))
                .hasMessage("tabular.refused.quotes");
    }

    /** A clock that lost AM and PM holds each hour twice. */
    @Test
    void aClockWithoutAmAndPmIsRefused() {
        StringBuilder text = new StringBuilder("Time,A\n");
        for (int i = 0; i < 48; i++) {
            text.append(String.format("2026-01-14 %d:%02d,1\n", (i / 2 + 11) % 12 + 1, 30 * (i % 2)));
        }
        assertThatThrownBy(() -> TableDump.of(text.toString()))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(refused.line())
                        .isEqualTo(4))
                .hasMessage("tabular.refused.half-days");
    }

    /** Dates that a spreadsheet turned round in part leap back and forth; that is told. */
    @Test
    void rowsThatGoBackAreTold() throws Exception {
        assertThat(TableDump.of("Time,A\n2026-01-14 00:00,1\n2026-01-10 00:00,1\n2026-01-15 00:00,1\n").remarks)
                .containsExactly("tabular.note.back[1]");
    }

    /** The sentence says what to do, in English without the server. */
    @Test
    void refusalsAreSentences() {
        assertThatThrownBy(() -> TableDump.of("PK\u0003\u0004 something"))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(TableTexts.of(refused))
                        .contains("save the sheet as CSV"));
    }
}
