package io.plenum.energy.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.tariff.CarbonFile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Quarters of an hour become hours; a decimal comma is read where fields are parted by semicolons. */
    @Test
    void partsOfAnHourAreAveraged() {
        HourlyFile file = CarbonFile.read("time;average\n2026-01-05 00:00;0,30\n2026-01-05 00:30;0,40\n", BERLIN);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-01-04T23:00:00Z"));
        assertThat(CarbonFile.hours(file).getFirst().average()).isCloseTo(0.35, within(1e-9));
        assertThat(CarbonFile.hours(file).getFirst().marginal()).isNull();
    }

    /** Whoever mends a file needs the line; grams given as kilograms are found too. */
    @Test
    void whatIsWrongIsToldByLine() {
        HourlyFile file = CarbonFile.read(
                "time,average,marginal\n2026-01-05T00:00Z,0.3,0.6\nyesterday,0.3,\n2026-01-05T02:00Z,380,\n"
                        + "2026-01-05T03:00Z,0.3,x\n",
                BERLIN);
        assertThat(file.problems())
                .extracting(HourlyFile.Problem::line, HourlyFile.Problem::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "energy.file.time"),
                        org.assertj.core.groups.Tuple.tuple(4L, "energy.file.number"),
                        org.assertj.core.groups.Tuple.tuple(5L, "energy.file.number"));
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThat(CarbonFile.read("when,what\n1,2\n", BERLIN).problems())
                .extracting(HourlyFile.Problem::text)
                .containsExactly("energy.file.head");
    }

    /** On 25 October 2:30 exists twice, and on 29 March not at all. */
    @Test
    void localTimesFollowTheClocks() {
        HourlyFile twice = Outdoor.read("time,temperature\n2026-10-25T02:30,5\n2026-10-25T02:30,7\n", BERLIN);
        assertThat(twice.rows())
                .extracting(HourlyFile.Row::time)
                .containsExactly(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(Outdoor.read("time,temperature\n2026-03-29T02:30,5\n", BERLIN)
                        .problems())
                .extracting(HourlyFile.Problem::line)
                .containsExactly(2L);
    }

    /** The hour 1 of an EnergyPlus file ends at one o'clock of standard time: it begins at 23:00 UTC in Berlin. */
    @Test
    void anEnergyPlusFileIsReadInStandardTime() {
        String head = "LOCATION,Berlin,-,DEU,IWEC,103840,52.47,13.40,1.0,49.0\n" + "X\n".repeat(7);
        HourlyFile file = Outdoor.read(
                head + "2026,7,1,1,60,A7,14.5,10,70,0\n2026,7,1,2,60,A7,99.9,10,70,0\n2026,7,1,x,60\n", BERLIN);
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(file.rows().getFirst().values()[0]).isEqualTo(14.5);
        assertThat(file.problems()).extracting(HourlyFile.Problem::line).containsExactly(11L);
    }

    /** 12 hours at 5 °C and 12 at 23 °C: (15 − 5)/2 = 5 heating and (23 − 18)/2 = 2.5 cooling degree days, though the mean is 14 °C. */
    @Test
    void aDayMayHaveHeatingAndCoolingDegreeDays() {
        double[] hours = new double[24];
        java.util.Arrays.fill(hours, 0, 12, 5);
        java.util.Arrays.fill(hours, 12, 24, 23);
        DegreeDays day = DegreeDays.of(hours, DegreeDays.HEATING_BASE, DegreeDays.COOLING_BASE);
        assertThat(List.of(day.heating(), day.cooling(), day.days())).containsExactly(5.0, 2.5, 1.0);
    }
}
