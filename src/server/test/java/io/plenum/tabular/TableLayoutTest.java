package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where names, times and values stand in the files of the field. */
class TableLayoutTest {

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
                        TableDump.clean(
                                "Time,A,Time,B\n2026-01-14 23:30,1,2026-01-14 23:40,2\n2026-01-14 23:45,3,2026-01-15 00:10,4\n,,2026-01-15 00:20,5\n"))
                .containsExactly(
                        "2026-01-14T23:30 A=1.0",
                        "2026-01-14T23:40 B=2.0",
                        "2026-01-14T23:45 A=3.0",
                        "2026-01-15T00:10 B=4.0",
                        "2026-01-15T00:20 B=5.0");
        assertThat(TableDump.clean("A Date,A Time,A,B Date,B Time,B\n14.01.2026,23:30,1,14.01.2026,23:40,2\n"))
                .containsExactly("2026-01-14T23:30 A=1.0", "2026-01-14T23:40 B=2.0");
    }

    /** The beginning of an interval is its time, and so is UTC beside a local time. */
    @Test
    void ofTwoTimesOfARowOneCounts() throws Exception {
        assertThat(TableDump.clean("Von;Bis;kW\n14.01.2026 23:30;14.01.2026 23:45;1,5\n"))
                .containsExactly("2026-01-14T23:30 kW=1.5");
        assertThat(TableDump.clean("Local,Time (UTC),kW\n2026-01-15 00:30,2026-01-14 23:30,1.5\n"))
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
}
