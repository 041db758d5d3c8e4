package io.plenum.fault.rooftop;

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

/** A rooftop unit with one thing wrong, after PNNL-23790. */
class RooftopRulesTest {

    private static final LearnedParameters ECONOMISER = RuleCase.learned(Map.of(LearnedParameter.DAMPER_MOST, 1.0), 3);

    /** Its compressor runs 20 of 40 minutes and then cools by 10 K. */
    private static Day unit() {
        return Day.empty()
                .with(FAN, 1)
                .with(RAT, 23)
                .with(MAT, 24)
                .with(OAT, 28)
                .with(OA_DAMPER, 0.2)
                .with(COOL_STAGE_1, minute -> cools(minute) ? 1 : 0)
                .with(HEAT_STAGE_1, 0)
                .with(SAT, minute -> cools(minute) ? 14 : 24.5);
    }

    private static boolean cools(int minute) {
        return minute % 40 < 20;
    }

    private static void expect(String id, Day healthy, Consumer<Day> fault, Quantity needed) {
        new RuleCase(RuleCase.rule(StagedRules.all(), id), healthy, fault, 60, needed, ECONOMISER).check();
    }

    @Test
    void aCompressorThatDoesNotCoolIsFound() {
        Day runs = unit().with(COOL_STAGE_1, 1).with(SAT, 14);
        expect("DX-NO-COOLING", runs, day -> day.with(SAT, 23), SAT);
    }

    @Test
    void coolingAndHeatingThatDoNotStopAreFound() {
        Day rests = unit().with(COOL_STAGE_1, 0).with(SAT, 24.5);
        expect("DX-STUCK-ON", rests, day -> day.with(SAT, 15), COOL_STAGE_1);
        expect("GAS-STUCK-ON", rests, day -> day.with(SAT, 35), HEAT_STAGE_1);
    }

    @Test
    void aBurnerThatDoesNotHeatIsFound() {
        Day heats = unit().with(COOL_STAGE_1, 0).with(HEAT_STAGE_1, 1).with(SAT, 45);
        expect("GAS-NO-HEAT", heats, day -> day.with(SAT, 26), HEAT_STAGE_1);
    }

    @Test
    void heatingAndCoolingAtOnceIsFound() {
        expect("DX-HEAT-COOL", unit(), day -> day.with(COOL_STAGE_1, 1).with(HEAT_STAGE_1, 1), HEAT_STAGE_1);
    }

    /** Every 40 minutes is a start and a half an hour; every six minutes is ten. */
    @Test
    void aCompressorThatStartsTooOftenIsFound() {
        expect("DX-CYCLING", unit(), day -> day.with(COOL_STAGE_1, minute -> minute % 6 < 3 ? 1 : 0), COOL_STAGE_1);
    }

    @Test
    void aCompressorWithoutItsFanIsFound() {
        expect("DX-NO-FAN", unit(), day -> day.with(FAN, 0).with(COOL_STAGE_1, 1), FAN);
    }

    @Test
    void aCompressorInsteadOfFreeCoolingIsFound() {
        Day cold = unit().with(OAT, 8).with(OA_DAMPER, 1);
        expect("DX-FREE-COOLING", cold, day -> day.with(OA_DAMPER, 0.2).with(COOL_STAGE_1, 1), OA_DAMPER);
        LearnedParameters none = RuleCase.learned(Map.of(LearnedParameter.DAMPER_MOST, 0.3), 3);
        assertThat(RuleCase.rule(StagedRules.all(), "DX-FREE-COOLING")
                        .evaluate(cold.trend(none))
                        .reason())
                .isNotNull();
    }

    @Test
    void anEconomiserThatOpensToWarmAirIsFound() {
        new RuleCase(
                        RuleCase.rule(EconomiserRules.all(), "ECON-WARM"),
                        unit(),
                        day -> day.with(OA_DAMPER, 1),
                        60,
                        RAT,
                        ECONOMISER)
                .check();
    }
}
