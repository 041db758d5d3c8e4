package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCase;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A fan-coil unit with one thing wrong. */
class FanCoilRulesTest {

    private static final LearnedParameters AIR = RuleCase.learned(Map.of(LearnedParameter.AIR_BY_SPEED, 0.25), 6);

    private static Day unit() {
        return Day.empty()
                .with(FAN, 1)
                .with(FAN_SPEED, 0.6)
                .with(FLOW, 0.15)
                .with(ZONE, 22.5)
                .with(ZONE_HEATING_SP, 21)
                .with(ZONE_COOLING_SP, 24)
                .with(RAT, 22.5)
                .with(SAT, 23)
                .with(COOLING, 0)
                .with(HEATING, 0);
    }

    private static void expect(String id, Day healthy, Consumer<Day> fault, Quantity needed) {
        new RuleCase(RuleCase.rule(FanCoilRules.all(), id), healthy, fault, 60, needed, AIR).check();
    }

    @Test
    void valvesThatLeakAreFound() {
        expect("FCU-COOLING-LEAK", unit(), day -> day.with(SAT, 19.5), COOLING);
        expect("FCU-HEATING-LEAK", unit(), day -> day.with(SAT, 27), HEATING);
    }

    @Test
    void aCoilThatDoesNothingIsFound() {
        expect("FCU-NO-COOLING", unit().with(COOLING, 1).with(SAT, 13), day -> day.with(SAT, 21), COOLING);
        expect("FCU-NO-HEATING", unit().with(HEATING, 1).with(SAT, 35), day -> day.with(SAT, 24), HEATING);
    }

    /** Warm chilled water is the plant's fault and would be said of every unit of the building. */
    @Test
    void aCoilIsNotBlamedForItsWater() {
        Day warm = unit().with(COOLING, 1).with(SAT, 21).with(CHW_SUPPLY, 19);
        assertThat(RuleCase.rule(FanCoilRules.all(), "FCU-NO-COOLING")
                        .evaluate(warm.trend(AIR))
                        .evaluable()
                        .cardinality())
                .isZero();
    }

    /** With outdoor air mixed in unseen, cold discharge air in winter says nothing about the valve. */
    @Test
    void aUnitThatMixesWithoutASensorIsNotEvaluable() {
        Day mixes = unit().with(OA_DAMPER, 0.3);
        assertThat(RuleCase.rule(FanCoilRules.all(), "FCU-COOLING-LEAK")
                        .evaluate(mixes.trend(AIR))
                        .reason())
                .isEqualTo(NotEvaluable.NOT_APPLICABLE);
    }

    @Test
    void aUnitThatWorksAgainstItsRoomIsFound() {
        expect("COOL-COLD", unit(), day -> day.with(ZONE, 20).with(COOLING, 0.6), ZONE_HEATING_SP);
        expect("HEAT-WARM", unit(), day -> day.with(ZONE, 25).with(HEATING, 0.6), ZONE_COOLING_SP);
    }

    @Test
    void aBlockedWayOfTheAirIsFoundAgainstItsOwnDays() {
        expect("AIR-LOW", unit(), day -> day.with(FLOW, 0.1), FLOW);
    }
}
