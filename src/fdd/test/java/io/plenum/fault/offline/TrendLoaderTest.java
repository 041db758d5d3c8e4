package io.plenum.fault.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableChoices;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendLoaderTest {

    private static RawTrend read(String text) throws TableRefused, IOException {
        return read(text, null);
    }

    private static RawTrend read(String text, @Nullable ZoneId zone) throws TableRefused, IOException {
        TableFile table = TableFile.open(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE);
        List<String> all = table.columns().stream().map(TableColumn::label).toList();
        return TrendLoader.load(table, all, zone);
    }

    private static Samples samples(RawTrend trend, String label) {
        return trend.column(label).samples();
    }

    /** American exports write noon as 12:00 PM and midnight as 12:00 AM; rows may come in any order. */
    @Test
    void readsATwelveHourClockUnsorted() throws Exception {
        Samples samples = samples(read("Time,SAT\n3/11/2017 12:05 PM,70\n3/11/2017 12:00 AM,60\n"), "SAT");
        assertThat(samples.time(0)).isEqualTo(LocalDateTime.of(2017, 3, 11, 0, 0));
        assertThat(samples.time(1)).isEqualTo(LocalDateTime.of(2017, 3, 11, 12, 5));
        assertThat(samples.values()).containsExactly(60, 70);
    }

    @Test
    void readsTheLongFormWithDecimalCommas() throws Exception {
        RawTrend trend = read("Zeit;Punkt;Wert\n11.03.2017 08:00;Zuluft;21,5\n11.03.2017 08:00;Abluft;22\n");
        assertThat(samples(trend, "Zuluft").values()).containsExactly(21.5);
        assertThat(trend.columns()).containsOnlyKeys("Zuluft", "Abluft");
        assertThat(trend.changesOnly()).isTrue();
    }

    /** Whoever has to mend the export needs the line. */
    @Test
    void namesTheLineOfWhatItLeavesOut() throws Exception {
        assertThat(read("Time,SAT\n2017-03-11 00:00,20\n2017-03-11 00:01,#VALUE!\n2017-03-11 00:02,sensor\n")
                        .leftOut())
                .extracting(TableTexts::of)
                .satisfiesExactly(first -> assertThat(first).contains("#VALUE!", "line 3"), second -> assertThat(second)
                        .contains("sensor", "line 4"));
    }

    /** A value that its own system calls faulty is none: 0.0 {fault} is not a temperature of zero degrees. */
    @Test
    void leavesOutWhatTheFileDoesNotTrust() throws Exception {
        RawTrend trend = read("Time,SAT\n2017-03-11 00:00,20.5 {ok}\n2017-03-11 00:01,0.0 {fault}\n");
        assertThat(samples(trend, "SAT").values()).containsExactly(20.5);
        assertThat(trend.leftOut())
                .extracting(SkippedValues.Entry::reason, SkippedValues.Entry::lines)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SkippedValues.Reason.STATUS, List.of(3L)));
    }

    /** Some systems write a minute again when they correct it, and blocks out of order after an outage. */
    @Test
    void theLaterLineOfAMinuteWinsAndIsTold() throws Exception {
        Samples samples =
                samples(read("Time,SAT\n2017-03-11 00:02,3\n2017-03-11 00:01,1\n\n2017-03-11 00:01,2\n"), "SAT");
        assertThat(samples.values()).containsExactly(2, 3);
        assertThat(samples.doubled()).isEqualTo(1);
        assertThat(samples.firstDoubled()).isEqualTo(LocalDateTime.of(2017, 3, 11, 0, 1));
    }

    /** Seconds of one minute are no minute written twice. */
    @Test
    void secondsAreNotDoubled() throws Exception {
        Samples samples = samples(read("Time,SAT\n2017-03-11 00:01:10,1\n2017-03-11 00:01:20,2\n"), "SAT");
        assertThat(samples.doubled()).isZero();
        assertThat(samples.values()).containsExactly(2);
    }

    /** Times in UTC would cut the days of a building in Berlin at one o'clock. */
    @Test
    void timesWithAnOffsetAreBroughtToTheClockThatIsAskedFor() throws Exception {
        String text = "Time,SAT\n2017-03-10T23:30:00Z,1\n";
        assertThat(samples(read(text), "SAT").time(0)).isEqualTo(LocalDateTime.of(2017, 3, 10, 23, 30));
        assertThat(samples(read(text, ZoneId.of("Europe/Berlin")), "SAT").time(0))
                .isEqualTo(LocalDateTime.of(2017, 3, 11, 0, 30));
    }
}
