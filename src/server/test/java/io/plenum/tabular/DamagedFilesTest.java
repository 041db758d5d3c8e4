package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever happened to a file on its way: it is read or refused in words, and soon. */
class DamagedFilesTest {

    private static final int EACH = 1500;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<String> SEEDS = List.of(
            "Time,A [°C],B\n2026-01-14 23:30,18.5,1\n2026-01-14 23:40,18.6,0\n2026-01-14 23:50,18.4,1\n2026-01-15 00:00,17.25,0\n",
            "Zeit;Datenpunkt;Wert;Status\n14.01.2026 23:30;A;18,5;{ok}\n14.01.2026 23:30;B;1;{ok}\n14.01.2026 23:40;A;1.018,6;{fault}\n14.01.2026 23:40;B;0;{ok}\n",
            "\"Report\"\n\"P1:\",\"SUPPLY\"\n\n\"<>Date\",\"Time\",\"P1\"\n\"1/14/2026\",\"11:30:00 PM\",\"18.5\"\n\"1/14/2026\",\"11:40:00 PM\",\"No Data\"\n\"1/15/2026\",\"12:00:00 AM\",\"18\"\n\" *** End ***\"\n",
            "history:/J/AHU$201\nTimestamp,Trend Flags,Status,Value (°F)\n14-Jan-26 11:30:00 PM EST,{ },{ok},65.3\n15-Jan-26 12:00:00 AM EST,{ },{down},65.0\n",
            "Time,A,Time,B\n2026-01-14 23:30,1,2026-01-14 23:40,2\n2026-01-14 23:45,3,2026-01-15 00:10,4\n,,2026-01-15 00:20,5\n",
            "Point: A\nDate,Time,Value\n14/01/2026,23:30,1\n15/01/2026,00:00,2\n\nPoint: B\nDate,Time,Value\n14/01/2026,23:30,3\n",
            "Time,A\n1768433400,18.5\n1768435200,17.25\n1768437000,16\n",
            "Year,Month,Day,Hour,A\n2026,1,14,23,18.5\n2026,1,15,0,17.25\n");

    @Test
    void areReadOrRefusedInWords() {
        FileMutator mutator = new FileMutator(20260114);
        for (String seed : SEEDS) {
            for (int i = 0; i < EACH; i++) {
                byte[] bytes = mutator.mutate(seed);
                Assertions.assertTimeout(
                        SOON, () -> read(bytes), () -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void read(byte[] bytes) throws Exception {
        try {
            TableFile file = TableFile.open(bytes, TableChoices.NONE);
            file.remarks().forEach(remark -> assertThat(TableTexts.of(remark)).isNotBlank());
            SkippedValues leftOut = file.read(new Checker(), line -> {});
            leftOut.entries().forEach(entry -> assertThat(TableTexts.of(entry)).isNotBlank());
        } catch (TableRefused refused) {
            assertThat(TableTexts.of(refused)).isNotBlank();
        }
    }

    private static final class Checker implements TableConsumer {

        @Override
        public void value(TableColumn column, TableTime time, TableValue value, long line) {
            assertThat(value.number()).isNotInfinite();
            assertThat(Math.abs(value.isNumber() ? value.number() : 0)).isLessThan(1e20);
            assertThat(time.local().getYear()).isBetween(1970, 2100);
            assertThat(line).isPositive();
        }

        @Override
        public void noTime(long line, String text, Reason reason) {
            assertThat(line).isPositive();
        }
    }
}
