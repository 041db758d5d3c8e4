package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** ASHRAE Guideline 36, 5.1.14.2 and its table of the static pressure set point. */
class ResetLoopTest {

    private static final ResetLimits PRESSURE = ResetLimits.of(LoopKind.STATIC_PRESSURE_RESET);

    private static double run(ResetLoop loop, int minutes, int requests) {
        for (int i = 0; i < minutes; i++) {
            loop.step(60, true, requests, 0);
        }
        return loop.value();
    }

    /** Td: a machine that has just started is left alone for ten minutes, since its zones all ask at once. */
    @Test
    void nothingMovesDuringTheDelayAfterStart() {
        assertThat(run(new ResetLoop(PRESSURE), 9, 20)).isEqualTo(120);
    }

    /** Without requests it trims by 12 Pa every two minutes, and never below its least. */
    @Test
    void itTrimsDownToItsLeast() {
        ResetLoop loop = new ResetLoop(PRESSURE);
        assertThat(run(loop, 10, 0)).isEqualTo(108);
        assertThat(run(loop, 2, 0)).isEqualTo(96);
        assertThat(run(loop, 60, 0)).isEqualTo(25);
    }

    /** I = 2: that many requests are rogue zones and change nothing. */
    @Test
    void ignoredRequestsDoNotStopTheTrimming() {
        assertThat(run(new ResetLoop(PRESSURE), 10, 2)).isEqualTo(108);
    }

    /** One zone that needs help is answered, however many rogue zones there are: −12 + 15·2. */
    @Test
    void urgentRequestsAreNotIgnored() {
        ResetLoop loop = new ResetLoop(PRESSURE);
        for (int i = 0; i < 10; i++) {
            loop.step(60, true, 4, 2);
        }
        assertThat(loop.value()).isEqualTo(120 - 12 + 30);
    }

    /** −12 + min(15·(R − I), 32). */
    @Test
    void itRespondsToEachFurtherRequestUpToTheMost() {
        assertThat(run(new ResetLoop(PRESSURE), 10, 3)).isEqualTo(120 - 12 + 15);
        assertThat(run(new ResetLoop(PRESSURE), 10, 40)).isEqualTo(120 - 12 + 32);
        assertThat(run(new ResetLoop(PRESSURE), 120, 40)).isEqualTo(250);
    }

    /** A set point that goes the other way: respond is negative and bounded by its own most. */
    @Test
    void supplyAirGetsColderOnRequest() {
        ResetLoop loop = new ResetLoop(ResetLimits.of(LoopKind.SUPPLY_TEMPERATURE_RESET));
        assertThat(run(loop, 10, 3)).isEqualTo(18 + 0.1 - 0.6, within(1e-9));
        assertThat(run(loop, 2, 100)).isEqualTo(17.5 + 0.1 - 1, within(1e-9));
    }

    /** Off: back to where it began, so that the next morning begins where comfort is certain. */
    @Test
    void itReturnsToItsBeginningWhenTheMachineStops() {
        ResetLoop loop = new ResetLoop(PRESSURE);
        run(loop, 40, 0);
        assertThat(loop.step(60, false, 0, 0)).isEqualTo(120);
        assertThat(run(loop, 9, 0)).isEqualTo(120);
    }
}
