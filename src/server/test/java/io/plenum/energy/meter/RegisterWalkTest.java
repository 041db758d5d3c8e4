package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterCheck;
import io.plenum.point.PointId;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterWalkTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant LATER = START.plusSeconds(30 * 86_400L);

    private static HourRow hour(int number, double first, double last, double max) {
        Instant hour = START.plusSeconds(3600L * number);
        double min = Math.min(first, last);
        return new HourRow(
                new PointId(1),
                hour,
                min,
                max,
                last,
                first,
                last,
                hour.plusSeconds(60),
                hour.plusSeconds(3540),
                12,
                3600,
                0);
    }

    private static HourRow hour(int number, double first, double last) {
        return hour(number, first, last, Math.max(first, last));
    }

    private static EnergySeries hours(List<HourRow> rows, boolean reversible, int count) {
        return HourlyRegister.hours(HourlyRegister.walk(rows, reversible, 1, LATER), START, count, 1, LATER);
    }

    /** Ten kWh an hour: each hour has them, though the samples lie a minute off its ends. */
    @Test
    void anEvenFlowGivesEachHourTheSame() {
        List<HourRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(hour(i, 1000 + 10 * i + 1 / 6.0, 1000 + 10 * i + 59 / 6.0));
        }
        EnergySeries hours = hours(rows, false, 6);
        assertThat(hours.amounts()[1]).isCloseTo(10, within(1e-6));
        assertThat(hours.amounts()[4]).isCloseTo(10, within(1e-6));
        assertThat(hours.quality()).isEqualTo(EnergyQuality.MEASURED);
        assertThat(hours.total())
                .isCloseTo(rows.getLast().last() - rows.getFirst().first(), within(1e-6));
    }

    /** 5000 + 8 kWh, then a new start from zero to 4: 12 in all, not minus five thousand. */
    @Test
    void aResetCountsFromZeroAndIsTold() {
        List<HourRow> rows = List.of(hour(0, 5000, 5004), hour(1, 5004, 2, 5008), hour(2, 2, 4));
        assertThat(hours(rows, false, 3).total()).isCloseTo(8 + 4, within(1e-6));
        assertThat(HourlyRegister.walk(rows, false, 1, LATER).events())
                .extracting(RegisterWalk.Event::kind)
                .containsExactly(MeterCheck.Kind.RESET);
    }

    /** 99 998 to 100 000 is 2, from zero to 5 is 5. */
    @Test
    void aRegisterAtItsEndGoesOnFromZero() {
        List<HourRow> rows = List.of(hour(0, 99_990, 99_998), hour(1, 1, 5));
        assertThat(hours(rows, false, 2).total()).isCloseTo(8 + 2 + 5, within(1e-6));
        assertThat(HourlyRegister.walk(rows, false, 1, LATER).events())
                .extracting(RegisterWalk.Event::kind)
                .containsExactly(MeterCheck.Kind.ROLL_OVER);
    }

    /** A net meter behind photovoltaics: without this the fall of 6 would be counted as 310 000 kWh. */
    @Test
    void aMeterThatMayRunBackwardsCountsWhatIsFedInAsNegative() {
        List<HourRow> rows = List.of(hour(0, 310_000, 310_004), hour(1, 310_004, 309_998), hour(2, 309_998, 310_001));
        assertThat(hours(rows, true, 3).total()).isCloseTo(1, within(1e-6));
        assertThat(hours(rows, true, 3).amounts()[1]).isNegative();
        assertThat(HourlyRegister.walk(rows, true, 1, LATER).events()).isEmpty();
    }

    /** A new meter of another make: what flowed between the two cannot be known, and is not invented. */
    @Test
    void anExchangedMeterAddsNothingAndItsHourIsAnEstimate() {
        List<HourRow> rows = List.of(hour(0, 9000, 9004), hour(1, 7000, 7003));
        EnergySeries hours = hours(rows, false, 2);
        assertThat(hours.total()).isCloseTo(4 + 3, within(1e-6));
        assertThat(hours.qualities()[0]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(HourlyRegister.walk(rows, false, 1, LATER).events())
                .extracting(RegisterWalk.Event::kind)
                .containsExactly(MeterCheck.Kind.FALL);
    }

    /** The sum over a gap is known, its hours are not: they are marked, and what comes after is not. */
    @Test
    void aGapIsSharedOutAndMarkedAsEstimated() {
        List<HourRow> rows = List.of(hour(0, 100, 110), hour(4, 150, 160), hour(5, 160, 170));
        EnergySeries hours = hours(rows, false, 6);
        assertThat(hours.total()).isCloseTo(70, within(1e-6));
        assertThat(hours.amounts()[2]).isCloseTo(40.0 / (3 * 60 + 2) * 60, within(1e-6));
        assertThat(hours.qualities())
                .containsExactly(
                        EnergyQuality.MEASURED,
                        EnergyQuality.ESTIMATED,
                        EnergyQuality.ESTIMATED,
                        EnergyQuality.ESTIMATED,
                        EnergyQuality.MEASURED,
                        EnergyQuality.MEASURED);
    }

    @Test
    void beforeTheFirstReadingAndAfterTheLastNothingIsKnown() {
        EnergySeries hours = hours(List.of(hour(2, 100, 110)), false, 5);
        assertThat(hours.qualities()[0]).isEqualTo(EnergyQuality.MISSING);
        assertThat(hours.amounts()[0]).isNaN();
        assertThat(hours.qualities()[2]).isEqualTo(EnergyQuality.MEASURED);
        assertThat(hours.qualities()[4]).isEqualTo(EnergyQuality.MISSING);
    }

    /** Ten past two: nothing of this hour is rolled up yet, which is no gap. */
    @Test
    void anHourThatHasJustBegunIsNotMissing() {
        Instant now = START.plusSeconds(2 * 3600 + 600);
        RegisterWalk walk = HourlyRegister.walk(List.of(hour(0, 100, 110), hour(1, 110, 120)), false, 1, LATER);
        EnergySeries hours = HourlyRegister.hours(walk, START, 3, 1, now);
        assertThat(hours.quality()).isEqualTo(EnergyQuality.MEASURED);
        assertThat(hours.total()).isCloseTo(20, within(1e-6));
    }

    /** Half past two at a steady 10 kW: the running hour has 5 kWh so far. */
    @Test
    void aPowerCountsTheRunningHourAsFarAsItHasCome() {
        HourRow running =
                new HourRow(new PointId(1), START, 10, 10, 10, 10, 10, START, START.plusSeconds(1700), 6, 1700, 0);
        EnergySeries hours = HourlyPower.hours(List.of(running), START, 1, 1, START.plusSeconds(1800));
        assertThat(hours.amounts()[0]).isCloseTo(5, within(1e-9));
        assertThat(hours.quality()).isEqualTo(EnergyQuality.MEASURED);
    }

    /** 29 March 2026 has 23 hours in Berlin, 25 October has 25: at one kWh an hour that is what the days have. */
    @Test
    void daysHaveTheHoursThatTheClocksGiveThem() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(SeriesSums.days(ones("2026-03-27T23:00:00Z", 72), berlin).amounts())
                .containsExactly(24, 23, 24, 1);
        assertThat(SeriesSums.days(ones("2026-10-23T22:00:00Z", 73), berlin).amounts())
                .containsExactly(24, 25, 24);
    }

    private static EnergySeries ones(String from, int count) {
        Instant[] starts = new Instant[count + 1];
        java.util.Arrays.setAll(starts, i -> Instant.parse(from).plusSeconds(3600L * i));
        double[] amounts = new double[count];
        java.util.Arrays.fill(amounts, 1);
        EnergyQuality[] qualities = new EnergyQuality[count];
        java.util.Arrays.fill(qualities, EnergyQuality.MEASURED);
        return new EnergySeries(starts, amounts, qualities);
    }

    /** Four hours were not heard: they get what the day before had at that time, and say so. */
    @Test
    void aPowerWithoutRegisterIsFilledFromTheDaysAround() {
        List<HourRow> rows = new ArrayList<>();
        for (int i = 0; i < 72; i++) {
            if (i < 30 || i > 33) {
                rows.add(hour(i, i % 24, i % 24));
            }
        }
        EnergySeries hours = HourlyPower.hours(rows, START, 72, 1, LATER);
        assertThat(hours.amounts()[31]).isCloseTo(7, within(1e-9));
        assertThat(hours.qualities()[31]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(hours.count(EnergyQuality.ESTIMATED)).isEqualTo(4);
    }
}
