package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterCheck;
import io.plenum.point.PointId;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of quarters of an hour at a steady 10 kW, 240 kWh in all, with what registers of the field make of it. */
class OddRegistersTest {

    private static final Instant START = Instant.parse("2026-10-24T22:00:00Z");
    private static final Instant LATER = START.plusSeconds(30 * 86_400L);
    private static final int QUARTERS = 97;

    private static double[] even(double from) {
        double[] values = new double[QUARTERS];
        Arrays.setAll(values, i -> from + 2.5 * i);
        return values;
    }

    /** Rows of hours as they are kept of samples. */
    private static List<HourRow> rows(double[] values) {
        TreeMap<Integer, List<Integer>> hours = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            hours.computeIfAbsent(i / 4, key -> new ArrayList<>()).add(i);
        }
        List<HourRow> rows = new ArrayList<>();
        hours.forEach((hour, of) -> {
            double[] in = of.stream().mapToDouble(i -> values[i]).toArray();
            rows.add(new HourRow(
                    new PointId(1),
                    START.plusSeconds(3600L * hour),
                    Arrays.stream(in).min().orElseThrow(),
                    Arrays.stream(in).max().orElseThrow(),
                    Arrays.stream(in).average().orElseThrow(),
                    in[0],
                    in[in.length - 1],
                    START.plusSeconds(900L * of.getFirst()),
                    START.plusSeconds(900L * of.getLast()),
                    in.length,
                    hour == 24 ? 900 : 3600,
                    0));
        });
        return rows;
    }

    private static EnergySeries hours(double[] values, boolean reversible) {
        return HourlyRegister.hours(HourlyRegister.walk(rows(values), reversible, 1, LATER), START, 24, 1, LATER);
    }

    private static List<MeterCheck.Kind> told(double[] values, boolean reversible) {
        return HourlyRegister.walk(rows(values), reversible, 1, LATER).events().stream()
                .map(RegisterWalk.Event::kind)
                .toList();
    }

    /** Up a thousand times, a digit off, or down to zero and below; at the beginning, within and at the end of an hour: the sum stays. */
    @ParameterizedTest
    @CsvSource({
        "40, 12100000",
        "41, 12100000",
        "42, 12100000",
        "43, 12100000",
        "40, 0",
        "41, 0",
        "42, 0",
        "43, 0",
        "40, -1",
        "43, -32768",
        "40, 12150",
        "43, 12150",
        "40, 1210",
        "43, 1210",
        "44, 99999.9"
    })
    void oneWildReadingIsNotCounted(int at, double wild) {
        double[] values = even(12_000);
        values[at] = wild;
        for (boolean reversible : new boolean[] {false, true}) {
            if (reversible && Math.abs(wild - 12_100) < 100) {
                continue; // a register that may run backwards can have done that
            }
            EnergySeries hours = hours(values, reversible);
            assertThat(hours.total()).isCloseTo(240, within(1e-6));
            assertThat(told(values, reversible)).containsExactly(MeterCheck.Kind.WILD);
        }
    }

    /** The hours on both sides of it are known in part; all others stay measured. */
    @Test
    void whatFlowedAroundAWildReadingIsAnEstimate() {
        double[] values = even(12_000);
        values[40] = 12_100_000;
        EnergySeries hours = hours(values, false);
        assertThat(hours.qualities()[9]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(hours.qualities()[10]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(hours.count(EnergyQuality.MEASURED)).isEqualTo(22);
        assertThat(hours.estimated()).isCloseTo(20, within(1e-6));
    }

    /** No reading before, or none after it, says that it is wild: what a register cannot do does, and only its own hour is cut. */
    @ParameterizedTest
    @CsvSource({"0, 12100000", "0, 0", "0, -5", "96, 12100000", "96, -32768"})
    void aWildReadingThatIsTheFirstOrTheLastIsNotCounted(int at, double wild) {
        double[] values = even(12_000);
        values[at] = wild;
        for (boolean reversible : new boolean[] {false, true}) {
            assertThat(hours(values, reversible).total()).isCloseTo(240, within(7.6));
            assertThat(told(values, reversible)).containsExactly(MeterCheck.Kind.WILD);
        }
    }

    /** A gateway that shows zero for two hours: no reset, and the 20 kWh of that time are shared out. */
    @Test
    void zerosForAWhileAreNoReset() {
        double[] values = even(12_000);
        Arrays.fill(values, 40, 48, 0);
        assertThat(hours(values, false).total()).isCloseTo(240, within(1e-6));
        assertThat(hours(values, false).qualities()[11]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(told(values, false)).containsOnly(MeterCheck.Kind.WILD);
    }

    /** A true reset at noon counts from zero, be it seen at the beginning of an hour or within it. */
    @ParameterizedTest
    @ValueSource(ints = {40, 41, 43})
    void aResetIsStillOne(int at) {
        double[] values = even(12_000);
        for (int i = at; i < QUARTERS; i++) {
            values[i] = 2.5 * (i - at);
        }
        assertThat(hours(values, false).total()).isCloseTo(240, within(2.6));
        assertThat(told(values, false)).containsExactly(MeterCheck.Kind.RESET);
    }

    /** A register of the day's own energy, set to zero each midnight, within four days: no reading of it is wild. */
    @Test
    void aCounterOfTheDayIsResetEachNight() {
        double[] values = new double[4 * 96 + 1];
        Arrays.setAll(values, i -> 2.5 * (i % 96));
        EnergySeries hours =
                HourlyRegister.hours(HourlyRegister.walk(rows(values), false, 1, LATER), START, 96, 1, LATER);
        assertThat(hours.total()).isCloseTo(4 * 237.5, within(1e-6));
    }

    /** 2 147 483.647 + 0.001 is −2 147 483.648: a meter with 32 signed bits in watt hours, shown in kWh. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSignedRegisterGoesRoundToItsLeast(boolean reversible) {
        double[] values = even(2_147_400);
        round(values, 2_147_483.647, 4_294_967.296);
        assertThat(hours(values, reversible).total()).isCloseTo(240, within(0.01));
        assertThat(told(values, reversible)).containsExactly(MeterCheck.Kind.ROLL_OVER);
    }

    /** Ends that meters have, in their units, tenths and thousandths. */
    @ParameterizedTest
    @CsvSource({
        "65535, 65536",
        "6553.5, 6553.6",
        "99999.9, 100000",
        "4294967.295, 4294967.296",
        "2147483647, 2147483648",
        "9999.999, 10000",
        "3276.7, 6553.6",
        "999999.99, 1000000"
    })
    void aRegisterGoesOnAfterItsEnd(double most, double size) {
        double[] values = even(most - 100);
        round(values, most, size);
        assertThat(hours(values, false).total()).isCloseTo(240, within(0.01));
        assertThat(told(values, false)).containsExactly(MeterCheck.Kind.ROLL_OVER);
    }

    private static void round(double[] values, double most, double size) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= values[i] > most ? size : 0;
        }
    }

    /** A meter of another make in its place, showing more: nobody used 40 000 kWh in a quarter of an hour. */
    @Test
    void anExchangedMeterThatShowsMoreAddsNothing() {
        double[] values = even(12_000);
        for (int i = 40; i < QUARTERS; i++) {
            values[i] += 40_000;
        }
        EnergySeries hours = hours(values, false);
        assertThat(hours.total()).isCloseTo(237.5, within(1e-6));
        assertThat(hours.qualities()[9]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(told(values, false)).containsExactly(MeterCheck.Kind.JUMP);
    }

    /** Current transformers the other way round, on a main meter with photovoltaics and on one without: used, and not fed in. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRegisterThatOnlyFallsHasItsSignSwapped(boolean reversible) {
        double[] values = Arrays.stream(even(12_000)).map(value -> -value).toArray();
        EnergySeries hours = hours(values, reversible);
        assertThat(hours.total()).isCloseTo(240, within(1e-6));
        assertThat(hours.quality()).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(told(values, reversible)).containsExactly(MeterCheck.Kind.SWAPPED);
    }

    /** Ten hours of feeding in by day are what photovoltaics do. */
    @Test
    void aMeterThatRunsBackwardsByDayIsRight() {
        IntToDoubleFunction power = i -> i / 4 >= 8 && i / 4 < 18 ? -20 : 10;
        double[] values = new double[QUARTERS];
        values[0] = 12_000;
        for (int i = 1; i < QUARTERS; i++) {
            values[i] = values[i - 1] + power.applyAsDouble(i - 1) / 4;
        }
        assertThat(hours(values, true).total()).isCloseTo(14 * 10 - 10 * 20, within(1e-6));
        assertThat(told(values, true)).isEmpty();
    }

    /** A charger that stands for days and then takes 22 kW: nothing odd. */
    @Test
    void aMeterThatHardlyEverCountsMayCountAtOnce() {
        double[] values = new double[QUARTERS];
        Arrays.fill(values, 500);
        for (int i = 80; i < QUARTERS; i++) {
            values[i] = values[i - 1] + 5.5;
        }
        assertThat(hours(values, false).total()).isCloseTo(17 * 5.5, within(1e-6));
        assertThat(told(values, false)).isEmpty();
    }

    /** One value of a million kilowatts: its hour has what the hour of the day before had. */
    @Test
    void aWildPowerIsNotEnergy() {
        List<HourRow> rows = new ArrayList<>();
        for (int i = 0; i < 72; i++) {
            Instant hour = START.plusSeconds(3600L * i);
            double max = i == 40 ? 1_000_000 : 12;
            double mean = i == 40 ? 83_000 : 10;
            rows.add(new HourRow(new PointId(1), hour, 8, max, mean, 9, 11, hour, hour.plusSeconds(3500), 12, 3600, 0));
        }
        EnergySeries hours = HourlyPower.hours(rows, START, 72, 1, LATER);
        assertThat(hours.total()).isCloseTo(720, within(1e-6));
        assertThat(hours.qualities()[40]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(ImplausiblePowers.of(rows, 1).wild()).hasSize(1);
    }

    /** A power below zero day and night, of a meter that nothing is made behind. */
    @Test
    void aPowerThatIsAlwaysBelowZeroHasItsSignSwapped() {
        List<HourRow> rows = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            Instant hour = START.plusSeconds(3600L * i);
            rows.add(new HourRow(
                    new PointId(1), hour, -12, -8, -10, -9, -11, hour, hour.plusSeconds(3500), 12, 3600, 0));
        }
        EnergySeries hours = HourlyPower.hours(rows, START, 48, 1, LATER);
        assertThat(hours.total()).isCloseTo(480, within(1e-6));
        assertThat(hours.quality()).isEqualTo(EnergyQuality.ESTIMATED);
    }

    /** A small meter in Wh: 20 W day and night and two hours of 2 kW. A hundred times the usual is nothing that a building cannot have. */
    @Test
    void whatABuildingCanHaveIsCountedInAnyUnit() {
        double[] values = new double[97];
        for (int quarter = 1; quarter < values.length; quarter++) {
            values[quarter] = values[quarter - 1] + (quarter > 40 && quarter <= 48 ? 500 : 5);
        }
        RegisterWalk walk = HourlyRegister.walk(rows(values), false, 0.001, LATER);
        assertThat(walk.events()).isEmpty();
        EnergySeries hours = HourlyRegister.hours(walk, START, 24, 0.001, LATER);
        assertThat(hours.total()).isCloseTo(0.005 * 88 + 0.5 * 8, within(1e-6));
    }
}
