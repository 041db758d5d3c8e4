package io.plenum.fault.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TrendReaderTest {

    private static RawTrend read(String text) throws TrendProblem {
        return new TrendReader(text.getBytes(StandardCharsets.UTF_8)).read();
    }

    /** American exports write noon as 12:00 PM and midnight as 12:00 AM; rows may come in any order. */
    @Test
    void readsATwelveHourClockUnsorted() throws TrendProblem {
        RawTrend trend = read("Time,SAT\n3/11/2017 12:05 PM,70\n3/11/2017 12:00 AM,60\n");
        Samples samples = trend.column("SAT");
        assertThat(samples.time(0)).isEqualTo(LocalDateTime.of(2017, 3, 11, 0, 0));
        assertThat(samples.time(1)).isEqualTo(LocalDateTime.of(2017, 3, 11, 12, 5));
        assertThat(samples.values()).containsExactly(60, 70);
    }

    @Test
    void readsTheLongFormWithDecimalCommas() throws TrendProblem {
        RawTrend trend = read("Zeit;Punkt;Wert\n11.03.2017 08:00;Zuluft;21,5\n11.03.2017 08:00;Abluft;22\n");
        assertThat(trend.column("Zuluft").values()).containsExactly(21.5);
        assertThat(trend.columns()).containsOnlyKeys("Zuluft", "Abluft");
    }

    /** Whoever has to mend the export needs the line. */
    @Test
    void namesTheLineOfWhatItLeavesOut() throws TrendProblem {
        assertThat(read("Time,SAT\n2017-03-11 00:00,20\n2017-03-11 00:01,#VALUE!\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("#VALUE!");
    }

    /** Some systems write a minute again when they correct it, and blocks out of order after an outage. */
    @Test
    void theLaterLineOfAMinuteWins() throws TrendProblem {
        Samples samples = read("Time,SAT\n2017-03-11 00:02,3\n2017-03-11 00:01,1\n\n2017-03-11 00:01,2\n")
                .column("SAT");
        assertThat(samples.values()).containsExactly(2, 3);
    }
}
