package io.plenum.tabular.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.tabular.DateOrder;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScannerTest {

    private static ScannedTime scan(String text) {
        return java.util.Objects.requireNonNull(TimeScanner.scan(text), text);
    }

    /** Noon and midnight of the American clock, seconds and parts of them, and the end of a day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-14 12:00:00 AM      | 2026-01-14T00:00
            2026-01-14 12:30 a.m.       | 2026-01-14T00:30
            2026-01-14 12:00 PM         | 2026-01-14T12:00
            2026-01-14 1:05:06 p. m.    | 2026-01-14T13:05:06
            2026-01-14 14:05 PM         | 2026-01-14T14:05
            2026-01-14T14:05:06.250     | 2026-01-14T14:05:06.250
            2026-01-14 14:05:06,5       | 2026-01-14T14:05:06.500
            2026-01-14 24:00            | 2026-01-15T00:00
            2026/1/4 4:05               | 2026-01-04T04:05
            2026-01-14                  | 2026-01-14T00:00
            14.01.2026 14h05            | 2026-01-14T14:05
            Mi., 14. Jan. 2026 14:05    | 2026-01-14T14:05
            mercredi 14 janv. 2026 14:05| 2026-01-14T14:05
            14-févr.-26 14:05           | 2026-02-14T14:05
            14 Mrz 2026 14:05           | 2026-03-14T14:05
            January 14th, 2026 2:05 PM  | 2026-01-14T14:05
            2026-Jan-14 14:05           | 2026-01-14T14:05
            20260114T140506Z            | 2026-01-14T14:05:06
            2026-01-14 23:59:60         | 2026-01-14T23:59:59""")
    void readsWhatIsATime(String text, String time) {
        assertThat(scan(text.strip()).local(DateOrder.DAY_FIRST)).hasToString(time.strip());
    }

    /** A number, a name or a half of a time must not become one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21.5",
                "1.234.567",
                "12",
                "2026",
                "AHU-1",
                "yesterday",
                "2026-01",
                "14/01",
                "12:60",
                "25:00",
                "24:01",
                "2026-01-14 13:05 AM",
                "2026-01-14 14:05 - 2026-01-14 14:10",
                "2026-01-14 14:05 local noon",
                "10.0.0.12",
                "1/2/3/4",
                "12:30:45:10:20",
                "5 Jan",
                "-5:30",
                "4711-0815",
                "2026-01-14 14:05 LATER",
                "99999999",
                "20261399"
            })
    void leavesEverythingElse(String text) {
        assertThat(TimeScanner.scan(text)).isNull();
    }

    /** 31 April has the shape of a time: it is told as a day that never was, not as a line of words. */
    @ParameterizedTest
    @ValueSource(strings = {"31.04.2026", "29/02/2025 10:00", "2025-02-29", "32.01.2026", "00.01.2026"})
    void aDayThatNeverWasIsOneInShape(String text) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scan(text).local(DateOrder.DAY_FIRST))
                .isInstanceOf(DateTimeException.class);
    }

    private static DateEvidence.Decision decide(String... times) {
        DateEvidence evidence = new DateEvidence();
        for (int i = 0; i < times.length; i++) {
            evidence.add(scan(times[i]), times[i], i + 2);
        }
        return evidence.decide(null, false);
    }

    /** The last row of a year may be the first to decide. */
    @Test
    void oneDateThatExistsInOneOrderDecides() {
        assertThat(decide("01/02/2026 00:00", "02/02/2026 00:00", "13/02/2026 00:00"))
                .isEqualTo(new DateEvidence.Decision(DateOrder.DAY_FIRST, false));
        assertThat(decide("01/02/2026 00:00", "01/13/2026 00:00"))
                .isEqualTo(new DateEvidence.Decision(DateOrder.MONTH_FIRST, false));
    }

    /** Read rightly the rows follow each other, read wrongly they leap by a month each midnight. */
    @Test
    void rowsThatFollowEachOtherDecide() {
        assertThat(decide("04/03/2026 22:00", "04/03/2026 23:00", "05/03/2026 00:00", "05/03/2026 01:00"))
                .isEqualTo(new DateEvidence.Decision(DateOrder.DAY_FIRST, false));
        assertThat(decide("3/4/2026 22:00", "3/4/2026 23:00", "3/5/2026 00:00", "3/5/2026 01:00"))
                .isEqualTo(new DateEvidence.Decision(DateOrder.MONTH_FIRST, false));
    }

    /** A single day, and a reading each month that could be one each day, are questions. */
    @Test
    void whatFitsBothIsDoubted() {
        assertThat(decide("03/04/2026 00:00", "03/04/2026 00:10").uncertain()).isTrue();
        assertThat(decide("01/01/2026", "01/02/2026", "01/03/2026", "01/04/2026", "01/05/2026")
                        .uncertain())
                .isTrue();
        assertThat(decide("03/03/2026 00:00", "03/03/2026 00:10").uncertain()).isFalse();
        assertThat(decide("03.04.2026 00:00").uncertain()).isFalse();
        assertThat(decide("03/04/2026 1:00 PM")).isEqualTo(new DateEvidence.Decision(DateOrder.MONTH_FIRST, true));
    }

    /** Days since 1900 as spreadsheets keep them, and seconds since 1970. */
    @Test
    void timesAsNumbers() {
        assertThat(NumberTime.of(46036.979166667)).isEqualTo(NumberTime.SPREADSHEET);
        assertThat(NumberTime.SPREADSHEET.time(46036.979166667).local()).hasToString("2026-01-14T23:30");
        assertThat(NumberTime.of(1768433400)).isEqualTo(NumberTime.SECONDS);
        assertThat(NumberTime.of(1768433400000.0)).isEqualTo(NumberTime.MILLISECONDS);
        assertThat(NumberTime.of(21.5)).isNull();
        assertThat(NumberTime.of(Double.NaN)).isNull();
    }
}
