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

    private static List<String> values(String text) throws Exception {
        TableDump dump = TableDump.of(text);
        assertThat(dump.noTimes).isEmpty();
        assertThat(dump.remarks).isEmpty();
        return dump.values;
    }

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
        assertThat(values(text)).isEqualTo(TWO);
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
        assertThat(values(text))
                .isEqualTo(TWO.stream()
                        .map(value -> value.replace(" SAT", "[Z] SAT"))
                        .toList());
    }

    /** Letters of a zone count as that offset, in summer too; the name of a region behind an offset repeats it. */
    @Test
    void lettersAndOffsetsOfZones() throws Exception {
        assertThat(
                        values(
                                "Time,A\n2026-07-01 00:00 CET,1\n2026-07-01 00:10 CEST,2\n2026-07-01 00:20:00+02:00[Europe/Berlin],3\n01-Jul-26 12:30:00 AM EDT,4\n2026-07-01 00:40 UTC+2,5\n"))
                .containsExactly(
                        "2026-07-01T00:00[+01:00] A=1.0",
                        "2026-07-01T00:10[+02:00] A=2.0",
                        "2026-07-01T00:20[+02:00] A=3.0",
                        "2026-07-01T00:30[-04:00] A=4.0",
                        "2026-07-01T00:40[+02:00] A=5.0");
        assertThat(values("Time,A\n2026-01-01 00:00 CST,1\n"))
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

    /** A report names its points in a list and counts its columns below. */
    @Test
    void namesFromAListAboveTheHead() throws Exception {
        StringBuilder text = new StringBuilder("\"Trend report\"\n");
        for (int i = 1; i <= 60; i++) {
            text.append("\"P")
                    .append(i)
                    .append(":\",\"BLDG.AH2.POINT ")
                    .append(i)
                    .append("\",\"\",\"5 minutes\"\n");
        }
        text.append(
                "\"Interval:\",\"5 Minutes\"\n\"Range:\",\"14/1/2026 00:00:00 - 15/1/2026 00:00:00\"\n\"Printed:\",\"16/1/2026 08:00:00\"\n\n\"<>Date\",\"Time\"");
        for (int i = 1; i <= 60; i++) {
            text.append(",\"P").append(i).append('"');
        }
        for (int row = 0; row < 12; row++) {
            text.append("\n\"14/1/2026\",\"00:")
                    .append(row < 2 ? "0" : "")
                    .append(5 * row)
                    .append(":00\"")
                    .append(",\"1\"".repeat(60));
        }
        TableDump dump = TableDump.of(text + "\n \"**** End ****\"\n");
        assertThat(dump.columns).hasSize(60);
        assertThat(dump.labels()).startsWith("BLDG.AH2.POINT 1", "BLDG.AH2.POINT 2");
        assertThat(dump.columns.getFirst().header()).isEqualTo("P1");
        assertThat(dump.values).hasSize(12 * 60);
        assertThat(dump.leftOut).singleElement().asString().contains("TEXT", "End");
    }

    /** The export of one Niagara history has its name above, and statuses before the values. */
    @Test
    void aSingleHistoryIsNamedByItsTitle() throws Exception {
        TableDump dump = TableDump.of(
                "history:/JACE_1/AHU$201_SAT\nTimestamp,Trend Flags,Status,Value (°F)\n"
                        + "14-Jan-26 11:30:00 PM EST,{ },{ok},65.3\n15-Jan-26 12:00:00 AM EST,{ },\"{fault,down}\",0.0\n15-Jan-26 12:30:00 AM EST,{ },{ok},65.5\n");
        assertThat(dump.values)
                .containsExactly(
                        "2026-01-14T23:30[-05:00] AHU 1_SAT (°F)=65.3°F",
                        "2026-01-15T00:00[-05:00] AHU 1_SAT (°F)=0.0°F FAULT",
                        "2026-01-15T00:30[-05:00] AHU 1_SAT (°F)=65.5°F");
    }

    /** Two lines of names, of which the upper one spans several columns, and units in a third. */
    @Test
    void headsOfSeveralLines() throws Exception {
        TableDump two = TableDump.of(
                ";AHU 1;;AHU 2;\nZeit;SAT;RAT;SAT;RAT\n;°C;°C;°F;°F\n14.01.2026 23:30;1,5;2,5;35,5;36,5\n15.01.2026 00:00;1,5;2,5;35,5;36,5\n");
        assertThat(two.labels()).containsExactly("AHU 1 SAT", "AHU 1 RAT", "AHU 2 SAT", "AHU 2 RAT");
        assertThat(two.values).first().isEqualTo("2026-01-14T23:30 AHU 1 SAT=1.5°C");
        assertThat(two.values).element(3).isEqualTo("2026-01-14T23:30 AHU 2 RAT=36.5°F");
        TableDump time =
                TableDump.of("Time,TT101,TT102\n,Supply air,Return air\n2026-01-14 23:30,1,2\n2026-01-15 00:00,1,2\n");
        assertThat(time.labels()).containsExactly("TT101 Supply air", "TT102 Return air");
    }

    /** Two columns of one name are two points, and which is meant is for a person to say. */
    @Test
    void aNameTwiceIsTwoColumns() throws Exception {
        TableDump dump = TableDump.of("Time,SAT,SAT,RAT\n2026-01-14 23:30,1,2,3\n");
        assertThat(dump.labels()).containsExactly("SAT (column B)", "SAT (column C)", "RAT");
        assertThat(dump.remarks)
                .singleElement()
                .asString()
                .contains("tabular.note.twins", "SAT (column B), SAT (column C)");
        assertThat(dump.columns.getFirst().isCalled("SAT")).isFalse();
        assertThat(dump.columns.getFirst().isCalled("SAT (column B)")).isTrue();
    }

    /** Points of one name in two devices are not one. */
    @Test
    void aLongFileNamesTheDeviceToo() throws Exception {
        TableDump dump = TableDump.of(
                "Time,Device,Point,Value\n2026-01-14 23:30,AHU-1,SAT,1\n2026-01-14 23:30,AHU-2,SAT,2\n2026-01-14 23:30,AHU-2,RAT,3\n");
        assertThat(dump.labels()).containsExactly("AHU-1 SAT", "AHU-2 SAT", "RAT");
        assertThat(dump.isLong).isTrue();
    }

    /** Each value at the time to its left, also where the columns are of different length. */
    @Test
    void aTimeForEachColumn() throws Exception {
        assertThat(
                        values(
                                "Time,A,Time,B\n2026-01-14 23:30,1,2026-01-14 23:40,2\n2026-01-14 23:45,3,2026-01-15 00:10,4\n,,2026-01-15 00:20,5\n"))
                .containsExactly(
                        "2026-01-14T23:30 A=1.0",
                        "2026-01-14T23:40 B=2.0",
                        "2026-01-14T23:45 A=3.0",
                        "2026-01-15T00:10 B=4.0",
                        "2026-01-15T00:20 B=5.0");
        assertThat(values("A Date,A Time,A,B Date,B Time,B\n14.01.2026,23:30,1,14.01.2026,23:40,2\n"))
                .containsExactly("2026-01-14T23:30 A=1.0", "2026-01-14T23:40 B=2.0");
    }

    /** The beginning of an interval is its time, and so is UTC beside a local time. */
    @Test
    void ofTwoTimesOfARowOneCounts() throws Exception {
        assertThat(values("Von;Bis;kW\n14.01.2026 23:30;14.01.2026 23:45;1,5\n"))
                .containsExactly("2026-01-14T23:30 kW=1.5");
        assertThat(values("Local,Time (UTC),kW\n2026-01-15 00:30,2026-01-14 23:30,1.5\n"))
                .containsExactly("2026-01-14T23:30[Z] kW=1.5");
    }

    /** Utilities write a day a row and a quarter of an hour a column. */
    @Test
    void aDayARow() throws Exception {
        StringBuilder head = new StringBuilder("Zählpunkt;Datum");
        StringBuilder row = new StringBuilder("DE0001;14.01.2026");
        for (int quarter = 1; quarter <= 96; quarter++) {
            head.append(String.format(";%02d:%02d", quarter / 4, quarter % 4 * 15));
            row.append(';').append(quarter).append(",5");
        }
        TableDump dump = TableDump.of(head + "\n" + row + "\n" + row.toString().replace("14.01", "15.01") + "\n");
        assertThat(dump.values)
                .hasSize(192)
                .startsWith("2026-01-14T00:15 DE0001=1.5")
                .contains("2026-01-15T00:00 DE0001=96.5");
    }

    /** One report with a block for each point must not become one point. */
    @Test
    void blocksOfSeveralPoints() throws Exception {
        TableDump dump = TableDump.of("Point: AHU1.SAT\nDate,Time,Value\n14/01/2026,23:30,1\n15/01/2026,00:00,2\n\n"
                + "Point: AHU1.RAT\nDate,Time,Value\n14/01/2026,23:30,3\n15/01/2026,00:00,4\n");
        assertThat(dump.values)
                .containsExactly(
                        "2026-01-14T23:30 AHU1.SAT=1.0",
                        "2026-01-15T00:00 AHU1.SAT=2.0",
                        "2026-01-14T23:30 AHU1.RAT=3.0",
                        "2026-01-15T00:00 AHU1.RAT=4.0");
    }

    /** Files of days put together repeat their head; sums stand below. */
    @Test
    void repeatedHeadsAndSums() throws Exception {
        TableDump dump =
                TableDump.of("Time,A\n2026-01-14 23:30,1\nTime,A\n2026-01-15 23:30,2\nAverage,1.5\nTotal:,3\n");
        assertThat(dump.values).hasSize(2);
        assertThat(dump.noTimes).isEmpty();
        assertThat(dump.leftOut).containsExactly("SUMMARY  'Average 1.5' [5, 6]", "TEXT  'Time A' [3]");
    }

    /** What has numbers and no time is told, and what never was a day. */
    @Test
    void rowsWithoutATimeAreTold() throws Exception {
        TableDump dump = TableDump.of(
                "Time,A\n2026-01-14 23:30,1\nyesterday,2\n,3\n2026-02-29 23:30,4\n2026-01-15 25:30,5\n2026-01-15 23:30,6\n");
        assertThat(dump.values).hasSize(2);
        assertThat(dump.noTimes)
                .containsExactly(
                        "3 'yesterday' UNREADABLE",
                        "4 '' ABSENT",
                        "5 '2026-02-29 23:30' NO_SUCH_DAY",
                        "6 '2026-01-15 25:30' UNREADABLE");
    }

    /** Status words and flags of Niagara, BACnet, OPC and metering, in the cell, behind it and in a column of their own. */
    @Test
    void statusesOfManyKinds() throws Exception {
        assertThat(
                        TableDump.of(
                                "Time,A\n2026-01-14 00:00,1 {ok}\n2026-01-14 00:01,2 {overridden} @ 8\n2026-01-14 00:02,3 °C {stale}\n2026-01-14 00:03,- {null}\n2026-01-14 00:04,4 (Offline)\n2026-01-14 00:05,Comm Fail\n2026-01-14 00:06,5 {unheard of}\n"))
                .satisfies(dump -> {
                    assertThat(dump.values)
                            .containsExactly(
                                    "2026-01-14T00:00 A=1.0°C",
                                    "2026-01-14T00:01 A=2.0°C",
                                    "2026-01-14T00:02 A=3.0°C STALE",
                                    "2026-01-14T00:04 A=4.0°C DOWN",
                                    "2026-01-14T00:05 A='Comm Fail'°C DOWN",
                                    "2026-01-14T00:06 A=5.0°C");
                    assertThat(dump.leftOut).hasSize(1).first().asString().contains("STATUS", "[5]");
                });
        assertThat(TableDump.of(
                                "Time;Wert;Status\n14.01.2026 00:00;1,5;W\n14.01.2026 00:15;2,5;F\n14.01.2026 00:30;3,5;E\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 Wert=1.5", "2026-01-14T00:15 Wert=2.5 FAULT", "2026-01-14T00:30 Wert=3.5");
        assertThat(TableDump.of("Time,A,Quality,B,Quality\n2026-01-14 00:00,1,192,2,0\n2026-01-14 00:15,3,24,4,192\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 A=1.0",
                        "2026-01-14T00:00 B=2.0 FAULT",
                        "2026-01-14T00:15 A=3.0 DOWN",
                        "2026-01-14T00:15 B=4.0");
        assertThat(TableDump.of(
                                "Time,Point,Value,Status Flags\n2026-01-14 00:00,A,1,F/F/F/F\n2026-01-14 00:15,A,2,F/T/F/F\n")
                        .values)
                .containsExactly("2026-01-14T00:00 A=1.0", "2026-01-14T00:15 A=2.0 FAULT");
    }

    /** A fan's status is a value, whatever it is called. */
    @Test
    void aStatusOfAMachineIsAValue() throws Exception {
        assertThat(TableDump.of("Time,Fan Status,Status\n2026-01-14 00:00,On,1\n2026-01-14 00:15,Off,0\n").values)
                .contains("2026-01-14T00:00 Fan Status='On'", "2026-01-14T00:00 Status=1.0");
    }

    /** What programs print for no number, and numbers that stand for none: never a value. */
    @Test
    void whatIsNoValue() throws Exception {
        TableDump dump = TableDump.of(
                "Time,A,B\n2026-01-14 00:00,1.#QNAN,20\n2026-01-14 00:01,-1.#IND,20\n2026-01-14 00:02,1.#INF,20\n2026-01-14 00:03,#N/A,-9999\n"
                        + "2026-01-14 00:04,NaN,21\n2026-01-14 00:05,---,21\n2026-01-14 00:06,No Data,3.4028235E38\n2026-01-14 00:07,Infinity,21\n2026-01-14 00:08,7,21\n");
        assertThat(dump.values)
                .filteredOn(value -> value.contains(" A=") && !value.endsWith(" null"))
                .containsExactly("2026-01-14T00:08 A=7.0");
        assertThat(dump.values).filteredOn(value -> value.contains(" B=")).hasSize(7);
        assertThat(dump.leftOut).containsExactly("NO_DATA A '1.#QNAN' [2, 3, 4, 5, 7]", "CODE B '-9999' [5, 8]");
    }

    /** A register can truly read 9999; and a point that says nothing else says that. */
    @Test
    void aCodeIsOneOnlyFarFromEverythingElse() throws Exception {
        assertThat(TableDump.of(
                                "Time,A,B\n2026-01-14 00:00,9998,-9999\n2026-01-14 00:01,9999,-9999\n2026-01-14 00:02,10001,-9999\n")
                        .leftOut)
                .isEmpty();
    }

    /** A letter behind a number is a unit or makes it no number; it is never dropped. */
    @Test
    void whatStandsBehindANumber() throws Exception {
        assertThat(TableDump.of(
                                "Time,A\n2026-01-14 00:00,71.5F\n2026-01-14 00:01,71.5 °F\n2026-01-14 00:02,71.5D\n2026-01-14 00:03,0x1F\n2026-01-14 00:04,12:30\n2026-01-14 00:05,1e400\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 A=71.5°F",
                        "2026-01-14T00:01 A=71.5°F",
                        "2026-01-14T00:02 A='71.5D'°F",
                        "2026-01-14T00:03 A='0x1F'°F",
                        "2026-01-14T00:04 A='12:30'°F",
                        "2026-01-14T00:05 A='1e400'°F");
    }

    /** Decimal commas between commas without quotes tear each number in two. */
    @Test
    void numbersTornByTheSeparatorAreRefused() {
        assertThatThrownBy(() -> TableDump.of("Time,A,B\n2026-01-14 00:00,21,5,20,9\n2026-01-14 00:01,21,6,20,8\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessage("tabular.refused.torn");
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
