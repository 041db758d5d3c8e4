package io.plenum.dayahead.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.dayahead.program.OptimisedDay.Outcome;
import io.plenum.dayahead.program.ThermalGroup.ComfortBand;
import io.plenum.dayahead.program.ThermalGroup.ThermalSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days small enough to be worked out by hand. */
class DayPlannerTest {

    private static final int STEPS = 96;
    private static final DayWeights MONEY = new DayWeights(0, 0, 1000, 5);

    /**
     * 8 kWh bought for 0.10 in the first half and used for 0.40 in the second: of the 8 kWh that the grid gives, 6.4 kWh come back at an
     * efficiency of 0.8, so the day costs 8 · 0.10 − 6.4 · 0.40 = −1.76 less than without.
     */
    @Test
    void aBatteryBuysCheapAndReturnsWhatItsLossesLeave() {
        double[] price = halves(0.10, 0.40);
        BatteryUnit battery = new BatteryUnit(8 * Math.sqrt(0.8), 4, 0.8, 0);
        OptimisedDay day = DayPlanner.plan(day(price, 10, battery, List.of(), List.of(), MONEY));
        assertThat(day.outcome()).isEqualTo(Outcome.BETTER);
        // Limits are set in halves of a kilowatt, so a little of it may stay in the battery.
        assertThat(day.usual().cost() - day.plan().cost()).isCloseTo(1.76, Offset.offset(0.1));
        double in =
                Arrays.stream(day.plan().battery()).filter(power -> power > 0).sum() * 0.25;
        double out =
                -Arrays.stream(day.plan().battery()).filter(power -> power < 0).sum() * 0.25;
        assertThat(out).isCloseTo(0.8 * in, Offset.offset(0.05));
    }

    /** Losses of a half eat a spread of a third: it stays idle, and the day is the usual one. */
    @Test
    void aBatteryRestsWhereItsLossesCostMoreThanThePricesGive() {
        OptimisedDay day = DayPlanner.plan(
                day(halves(0.30, 0.40), 10, new BatteryUnit(8, 4, 0.5, 0), List.of(), List.of(), MONEY));
        assertThat(day.outcome()).isEqualTo(Outcome.AS_USUAL);
        assertThat(day.plan()).isSameAs(day.usual());
    }

    /** A price below zero must not tempt it to take in and give out at once, only to burn energy. */
    @Test
    void aBatteryThatIsFullBurnsNothingAtANegativePrice() {
        OptimisedDay day = DayPlanner.plan(
                day(halves(-0.20, -0.20), 10, new BatteryUnit(8, 4, 0.9, 8), List.of(), List.of(), MONEY));
        for (int step = 0; step < STEPS; step++) {
            assertThat(Math.abs(day.plan().battery()[step])).isLessThanOrEqualTo(4);
        }
        double level = 8;
        for (double power : day.plan().battery()) {
            level += 0.25 * (power > 0 ? power * Math.sqrt(0.9) : power / Math.sqrt(0.9));
            assertThat(level).isBetween(-1e-6, 8 + 1e-6);
        }
    }

    /** Three kilowatts over four hours, where the cheapest four of the eight that the car is there are the last. */
    @Test
    void aCarIsChargedWhenItIsCheapestAndFullWhenItLeaves() {
        double[] price = new double[STEPS];
        Arrays.fill(price, 0.5);
        Arrays.fill(price, 48, 64, 0.1);
        ChargeNeed need = new ChargeNeed("cp", 32, 64, 12, 3);
        OptimisedDay day = DayPlanner.plan(day(price, 10, null, List.of(), List.of(need), MONEY));
        assertThat(day.plan().missing()).isCloseTo(0, Offset.offset(1e-6));
        assertThat(day.usual().cost() - day.plan().cost()).isCloseTo(12 * 0.4, Offset.offset(1e-6));
        assertThat(day.plan().charging().getFirst()[47]).isZero();
        assertThat(day.plan().charging().getFirst()[48]).isEqualTo(3);
    }

    /** Ten kilowatts may be drawn beyond nothing for free only once: 48 kWh over 12 hours are four kilowatts at all times, not eleven. */
    @Test
    void aChargeForThePeakSpreadsWhatCanWait() {
        ChargeNeed need = new ChargeNeed("cp", 24, 72, 48, 11);
        DayWeights peak = new DayWeights(0, 8, 10, 5);
        OptimisedDay day = DayPlanner.plan(day(halves(0.3, 0.3), 10, null, List.of(), List.of(need), peak));
        assertThat(day.usual().peak()).isEqualTo(21);
        assertThat(day.plan().peak()).isCloseTo(14, Offset.offset(0.51));
        assertThat(day.plan().missing()).isCloseTo(0, Offset.offset(1e-6));
    }

    /**
     * A room that loses 1 kW at the outside temperature of the day and may be between 20 and 24 °C: heat is dear from 8 to 12. Nobody says so,
     * but it is warmed before and coasts through.
     */
    @Test
    void aRoomIsWarmedBeforeThePricePeaks() {
        double[] price = new double[STEPS];
        Arrays.fill(price, 0.1);
        Arrays.fill(price, 32, 48, 0.9);
        OptimisedDay day = DayPlanner.plan(day(price, 10, null, List.of(room(10)), List.of(), MONEY));
        assertThat(day.outcome()).isEqualTo(Outcome.BETTER);
        assertThat(day.plan().discomfort()).isLessThanOrEqualTo(day.usual().discomfort() + 0.1);
        DayCourse.GroupCourse room = day.plan().groups().getFirst();
        assertThat(room.air()[31]).isGreaterThan(21.5);
        assertThat(energy(room.heat(), 32, 48))
                .isLessThan(0.3 * energy(day.usual().groups().getFirst().heat(), 32, 48));
        // Few enough for a controller: halves of a kelvin, for whole hours.
        for (int step = 0; step < STEPS; step++) {
            assertThat(room.heating()[step] * 2).isCloseTo(Math.round(room.heating()[step] * 2), Offset.offset(1e-9));
            assertThat(room.heating()[step]).isEqualTo(room.heating()[step / 4 * 4]);
        }
    }

    /** More is used than the connection gives: it is said, and the day as usual stands there. */
    @Test
    void whatCannotBeIsAsUsual() {
        OptimisedDay day = DayPlanner.plan(new DayInputs(
                halves(0.1, 0.4),
                new double[STEPS],
                new double[STEPS],
                filled(100),
                new double[STEPS],
                new double[STEPS],
                50,
                List.of(),
                null,
                List.of(),
                MONEY));
        assertThat(day.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(day.plan()).isSameAs(day.usual());
    }

    /** A building of eight groups, a battery and a car park. */
    @Test
    void aWholeBuildingIsPlannedWhileSomebodyWaits() {
        double[] price = new double[STEPS];
        Arrays.setAll(price, step -> 0.2 + 0.1 * Math.sin(step / 7.0) + 0.02 * Math.sin(step * 1.7));
        List<ThermalGroup> groups =
                IntStream.range(0, 8).mapToObj(i -> room(5 + i)).toList();
        ChargeNeed need = new ChargeNeed("cp", 32, 64, 100, 40);
        long start = System.nanoTime();
        OptimisedDay day = DayPlanner.plan(day(
                price, 10, new BatteryUnit(50, 25, 0.9, 10), groups, List.of(need), new DayWeights(0.05, 8, 20, 5)));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(day.outcome()).isEqualTo(Outcome.BETTER);
        // A third of a second on a machine at rest; a busy one is no failure.
        assertThat(seconds).isLessThan(6);
    }

    private static double energy(double[] power, int from, int to) {
        return Arrays.stream(power, from, to).sum() * DayInputs.HOURS;
    }

    private static ThermalGroup room(double outdoor) {
        boolean[] occupied = new boolean[STEPS];
        Arrays.fill(occupied, true);
        return new ThermalGroup(
                "room",
                "Room",
                2,
                8,
                1.5,
                0.05,
                0.05,
                20,
                20,
                filled(outdoor),
                new double[STEPS],
                new ComfortBand(filled(20), filled(26), occupied),
                new ComfortBand(filled(20), filled(24), occupied),
                new ThermalSource(filled(8), 0.4, 0, 0),
                new ThermalSource(new double[STEPS], 0.3, 0, 0));
    }

    private static DayInputs day(
            double[] price,
            double load,
            @Nullable BatteryUnit battery,
            List<ThermalGroup> groups,
            List<ChargeNeed> needs,
            DayWeights weights) {
        return new DayInputs(
                price,
                new double[STEPS],
                filled(0.4),
                filled(load),
                new double[STEPS],
                new double[STEPS],
                1000,
                groups,
                battery,
                needs,
                weights);
    }

    private static double[] halves(double first, double second) {
        double[] all = filled(first);
        Arrays.fill(all, STEPS / 2, STEPS, second);
        return all;
    }

    private static double[] filled(double value) {
        double[] all = new double[STEPS];
        Arrays.fill(all, value);
        return all;
    }
}
