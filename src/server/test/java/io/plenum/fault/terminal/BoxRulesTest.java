package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCase;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A box with one thing wrong, after ASHRAE Guideline 36-2021, 5.5.6 to 5.10.6, and NISTIR 7365. */
class BoxRulesTest {

    private static final LearnedParameters MOST = RuleCase.learned(Map.of(LearnedParameter.AIR_MOST, 0.4), 3);

    /** At its least flow by day, while the air handler runs from 5 to 21; two degrees of dead band around the room. */
    private static Day box() {
        return Day.empty()
                .with(ZONE, 22)
                .with(ZONE_HEATING_SP, 21)
                .with(ZONE_COOLING_SP, 24)
                .with(DAMPER, minute -> day(minute) ? 0.3 + 0.25 * Math.sin(minute / 20.0) : 0)
                .with(FLOW, minute -> day(minute) ? 0.15 + 0.1 * Math.sin(minute / 20.0) : 0)
                .with(FLOW_SP, minute -> day(minute) ? 0.15 + 0.1 * Math.sin(minute / 20.0) : 0)
                .with(REHEAT, 0)
                .with(DISCHARGE, 15)
                .with(DISCHARGE_SP, 16)
                .with(TERMINAL_FAN, 0)
                .with(TERMINAL_FAN_COMMAND, 0)
                .with(SOURCE_SAT, 14)
                .with(SOURCE_FAN, minute -> day(minute) ? 1 : 0);
    }

    private static boolean day(int minute) {
        return minute >= 300 && minute < 1260;
    }

    private static void expect(String id, Day healthy, Consumer<Day> fault, Quantity needed) {
        new RuleCase(RuleCase.rule(BoxRules.all(), id), healthy, fault, 60, needed, MOST).check();
    }

    @Test
    void aRoomThatStaysOffItsSetPointIsFound() {
        expect("ZONE-WARM", box(), day -> day.with(ZONE, 26.5), ZONE_COOLING_SP);
        expect("ZONE-COLD", box(), day -> day.with(ZONE, 18.5), ZONE_HEATING_SP);
    }

    /** In the morning a room is cold because its set point has just risen; that is no fault of the box. */
    @Test
    void aRoomThatWarmsUpAfterASetBackIsGrantedTwoHours() {
        Day morning = box().with(ZONE_HEATING_SP, minute -> minute < 360 ? 16 : 21)
                .with(ZONE, minute -> minute < 360 ? 17 : Math.min(21, 17 + (minute - 360) / 40.0));
        assertThat(RuleCase.rule(BoxRules.all(), "ZONE-COLD")
                        .evaluate(morning.trend(MOST))
                        .fault()
                        .cardinality())
                .isZero();
    }

    @Test
    void aRoomThatIsTooWarmAndHeatedIsFound() {
        expect("HEAT-WARM", box(), day -> day.with(ZONE, 25).with(REHEAT, 0.5).with(DISCHARGE, 25), REHEAT);
    }

    @Test
    void airThroughAShutDamperIsFound() {
        Day unoccupied = box().with(DAMPER, 0).with(FLOW, 0.01);
        expect("VAV-LEAK", unoccupied, day -> day.with(FLOW, 0.1), DAMPER);
    }

    @Test
    void aFlowSensorWithoutItsZeroIsFoundWhileTheAirHandlerStands() {
        expect("FLOW-ZERO", box(), day -> day.with(FLOW, 0.1), SOURCE_FAN);
    }

    @Test
    void aDamperThatMovesWithoutEffectIsFound() {
        expect("VAV-STUCK", box(), day -> day.with(FLOW, 0.15), FLOW);
    }

    @Test
    void reheatThatDoesNotHeatIsFound() {
        Day heats = box().with(REHEAT, 1).with(DISCHARGE, 28);
        expect("BOX-NO-HEAT", heats, day -> day.with(DISCHARGE, 15), SOURCE_SAT);
        expect("BOX-LOW-DISCHARGE", heats.copy().with(DISCHARGE_SP, 30), day -> day.with(DISCHARGE, 20), DISCHARGE_SP);
    }

    /** While the boilers stand, no box can heat: then it is the plant's, and nothing of the box can be judged. */
    @Test
    void reheatIsNotJudgedWithoutHotWater() {
        Day cold = box().with(REHEAT, 1).with(HW_SUPPLY, 20);
        assertThat(RuleCase.rule(BoxRules.all(), "BOX-NO-HEAT")
                        .evaluate(cold.trend(MOST))
                        .evaluable()
                        .cardinality())
                .isZero();
    }

    @Test
    void aFanOfABoxThatDoesNotFollowIsFound() {
        Day runs = box().with(TERMINAL_FAN_COMMAND, 1).with(TERMINAL_FAN, 1);
        expect("TERMINAL-FAN", runs, day -> day.with(TERMINAL_FAN, 0), TERMINAL_FAN);
        expect("TERMINAL-FAN-COOLING", box(), day -> day.with(TERMINAL_FAN, 1).with(DAMPER, 0.95), DAMPER);
    }
}
