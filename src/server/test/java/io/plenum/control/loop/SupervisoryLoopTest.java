package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A loop as a whole: what it wants, and when it has to give back what it holds. */
class SupervisoryLoopTest {

    private final SupervisoryLoop loop = new SupervisoryLoop(
            LoopKind.STATIC_PRESSURE_RESET, LoopKind.STATIC_PRESSURE_RESET.limits(), GuardRails.STANDARD);

    private static List<ZoneReading> zones(int warm, double temperature) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new ZoneReading("box-" + i, i < warm ? temperature : 22.5, 21, 24, 50, 1, 0))
                .toList();
    }

    private LoopDecision run(LoopInputs inputs, int minutes) {
        LoopDecision last = loop.step(inputs, 60);
        for (int i = 1; i < minutes; i++) {
            last = loop.step(inputs, 60);
        }
        return last;
    }

    /** Nobody asks for anything: the pressure falls to where the fan saves most. */
    @Test
    void itTrimsWhileAllAreContent() {
        LoopDecision decision = run(new LoopInputs(true, true, zones(0, 22), List.of()), 40);
        assertThat(decision.value()).isEqualTo(25);
        assertThat(decision.breach()).isNull();
    }

    /** More than a tenth of the zones 1.5 K too warm for a quarter of an hour, not for a minute less. */
    @Test
    void discomfortOfManyZonesIsABreachAfterItsPatience() {
        LoopInputs warm = new LoopInputs(true, true, zones(3, 26), List.of());
        assertThat(run(warm, 14).breach()).isNull();
        assertThat(run(warm, 1).breach()).isEqualTo(Breach.COMFORT);
    }

    /** Two of twenty are a tenth: what two people like is no reason to stop the whole building. */
    @Test
    void fewUncomfortableZonesAreNone() {
        assertThat(run(new LoopInputs(true, true, zones(2, 27), List.of()), 60).breach())
                .isNull();
    }

    /** Whoever flies blind for five minutes gives the controls back. */
    @Test
    void lostDataIsABreach() {
        LoopInputs blind = new LoopInputs(true, true, zones(20, Double.NaN), List.of());
        assertThat(run(blind, 4).breach()).isNull();
        assertThat(run(blind, 1).breach()).isEqualTo(Breach.NO_DATA);
        assertThat(run(new LoopInputs(true, false, zones(0, 22), List.of()), 5).breach())
                .isEqualTo(Breach.NO_DATA);
    }

    /** At night rooms drift with intent. */
    @Test
    void zonesOfAMachineThatStandsAreNotGuarded() {
        assertThat(run(new LoopInputs(false, true, zones(20, 30), List.of()), 60)
                        .breach())
                .isNull();
    }

    /** Chilled water: the coils' valves ask. */
    @Test
    void openCoilsAskForColderWater() {
        SupervisoryLoop water = new SupervisoryLoop(
                LoopKind.CHILLED_WATER_RESET, LoopKind.CHILLED_WATER_RESET.limits(), GuardRails.STANDARD);
        LoopDecision decision = water.step(new LoopInputs(true, true, List.of(), List.of(99.0, 40.0, Double.NaN)), 60);
        assertThat(decision.requests()).isEqualTo(1);
    }
}
