package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCase;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Chillers, boilers, pumps, towers and heat exchangers with one thing wrong. */
class PlantRulesTest {

    private static final LearnedParameters LEARNED = RuleCase.learned(
            Map.of(
                    LearnedParameter.FLOW_MOST, 0.02,
                    LearnedParameter.WATER_DP_MOST, 80_000.0,
                    LearnedParameter.POWER_MOST, 100.0,
                    LearnedParameter.CHILLER_QUALITY, 0.5,
                    LearnedParameter.CONDENSER_APPROACH, 1.5,
                    LearnedParameter.EVAPORATOR_APPROACH, 1.5,
                    LearnedParameter.BOILER_EFFICIENCY, 0.92,
                    LearnedParameter.FLUE_EXCESS, 20.0,
                    LearnedParameter.EXCHANGER_QUALITY, 0.8),
            8);

    /** 60 % load: 300 kW of cooling at 25 K of lift and 60 kW, half of Carnot's. */
    private static Day chiller() {
        return Day.empty()
                .with(FAN, 1)
                .with(POWER, 55)
                .with(LOAD, 0.6)
                .with(CHW_SUPPLY, 7)
                .with(CHW_RETURN, 12)
                .with(CHW_SP, 7)
                .with(WATER_FLOW, 0.0145)
                .with(COND_IN, 27)
                .with(COND_OUT, 32)
                .with(COND_REFRIGERANT, 33)
                .with(EVAP_REFRIGERANT, 6);
    }

    private static Day boiler() {
        return Day.empty()
                .with(FAN, 1)
                .with(LOAD, 0.5)
                .with(HW_SUPPLY, 60)
                .with(HW_SP, 60)
                .with(HW_RETURN, 45)
                .with(WATER_FLOW, 0.0016)
                .with(FUEL, 108)
                .with(FLUE, 80)
                .with(OAT, 2)
                .with(CONSUMER_VALVE, 0.6);
    }

    private static Day pump() {
        return Day.empty()
                .with(FAN, 1)
                .with(PUMP_SPEED, 0.7)
                .with(WATER_FLOW, 0.012)
                .with(WATER_DP, 50_000)
                .with(WATER_DP_SP, 50_000)
                .with(POWER, 3)
                .with(CONSUMER_VALVE, 0.5);
    }

    private static void expect(List<FaultRule> rules, String id, Day healthy, Consumer<Day> fault, Quantity needed) {
        new RuleCase(RuleCase.rule(rules, id), healthy, fault, 60, needed, LEARNED).check();
    }

    private static void chiller(String id, Consumer<Day> fault, Quantity needed) {
        expect(ChillerRules.all(), id, chiller(), fault, needed);
    }

    private static void boiler(String id, Consumer<Day> fault, Quantity needed) {
        expect(BoilerRules.all(), id, boiler(), fault, needed);
    }

    private static void pump(String id, Consumer<Day> fault, Quantity needed) {
        expect(PumpRules.all(), id, pump(), fault, needed);
    }

    @Test
    void aChillerThatIsRunBadlyIsFound() {
        chiller("CHILLER-CYCLING", day -> day.with(FAN, minute -> minute % 15 < 8 ? 1 : 0), FAN);
        chiller("CHILLER-IDLE", day -> day.with(LOAD, 0.05), LOAD);
        chiller("CHILLER-NO-FLOW", day -> day.with(WATER_FLOW, 0.001), WATER_FLOW);
        chiller("COND-HOT", day -> day.with(COND_IN, 36), COND_IN);
        chiller("CHW-REVERSED", day -> day.with(CHW_RETURN, 5), CHW_RETURN);
    }

    /** The same electricity for a third less cooling at the same lift. */
    @Test
    void aChillerThatUsesMoreThanOnItsGoodDaysIsFoundAndItsElectricityComputed() {
        chiller("CHILLER-EFFICIENCY", day -> day.with(CHW_RETURN, 10.2), POWER);
        FaultRule rule = RuleCase.rule(ChillerRules.all(), "CHILLER-EFFICIENCY");
        assertThat(rule.waste(chiller().with(CHW_RETURN, 10.2).trend(LEARNED), 700))
                .isBetween(15.0, 25.0);
    }

    /** A hot day needs more electricity for the same cooling: lift is taken out, so that this is no fault. */
    @Test
    void aHotDayIsNoPoorEfficiency() {
        Day hot = chiller().with(COND_OUT, 40).with(COND_IN, 32).with(POWER, 72);
        assertThat(RuleCase.rule(ChillerRules.all(), "CHILLER-EFFICIENCY")
                        .evaluate(hot.trend(LEARNED))
                        .fault()
                        .cardinality())
                .isZero();
    }

    /** Six days are no norm. */
    @Test
    void aChillerOfWhichLittleIsKnownIsNotEvaluable() {
        LearnedParameters few = RuleCase.learned(Map.of(LearnedParameter.CHILLER_QUALITY, 0.5), 6);
        assertThat(RuleCase.rule(ChillerRules.all(), "CHILLER-EFFICIENCY")
                        .evaluate(chiller().trend(few))
                        .reason())
                .isEqualTo(NotEvaluable.NOT_LEARNT);
    }

    @Test
    void fouledTubesAreFoundByTheirApproach() {
        chiller("CONDENSER-FOULED", day -> day.with(COND_REFRIGERANT, 35), COND_REFRIGERANT);
        chiller("EVAPORATOR-FOULED", day -> day.with(EVAP_REFRIGERANT, 4), EVAP_REFRIGERANT);
    }

    /** The set point goes up by 3 K every four hours and comes back; the water stays where it is. */
    @Test
    void aChillerThatKeepsASetPointOfItsOwnIsFound() {
        Day follows = chiller()
                .with(CHW_SP, minute -> minute % 480 < 240 ? 7 : 10)
                .with(CHW_SUPPLY, minute -> minute % 480 < 240 ? 7 : 10);
        expect(ChillerRules.all(), "CHW-RESET", follows, day -> day.with(CHW_SUPPLY, 7), CHW_SP);
    }

    @Test
    void aBoilerThatIsRunBadlyIsFound() {
        boiler("BOILER-RETURN-HOT", day -> day.with(HW_RETURN, 58), HW_RETURN);
        boiler("BOILER-LOW", day -> day.with(HW_SUPPLY, 50), HW_SP);
        boiler("BOILER-HIGH", day -> day.with(HW_SUPPLY, 72), HW_SP);
        boiler("BOILER-NO-DEMAND", day -> day.with(CONSUMER_VALVE, 0.02), CONSUMER_VALVE);
        boiler("BOILER-WARM", day -> day.with(OAT, 26), OAT);
        boiler("HW-REVERSED", day -> day.with(HW_RETURN, 63), HW_RETURN);
    }

    /** Of a boiler either the firing rate or the status says when it burns. */
    @Test
    void aBurnerThatStartsTooOftenIsFoundByRateOrByStatus() {
        Consumer<Day> cycles = day -> day.with(LOAD, minute -> minute % 8 < 4 ? 0.4 : 0);
        expect(BoilerRules.all(), "BOILER-CYCLING", boiler().without(FAN), cycles, LOAD);
        Consumer<Day> switches = day -> day.with(FAN, minute -> minute % 8 < 4 ? 1 : 0);
        expect(BoilerRules.all(), "BOILER-CYCLING", boiler().without(LOAD), switches, FAN);
    }

    @Test
    void aBoilerThatWastesItsFuelIsFoundAgainstItsGoodDays() {
        boiler("BOILER-EFFICIENCY", day -> day.with(FUEL, 130), FUEL);
        boiler("FLUE-HOT", day -> day.with(FLUE, 120), FLUE);
    }

    @Test
    void aPumpThatMovesNoWaterIsFound() {
        pump("PUMP-NO-FLOW", day -> day.with(WATER_FLOW, 0), WATER_FLOW);
        pump("PUMP-DEADHEAD", day -> day.with(WATER_FLOW, 0.0015).with(WATER_DP, 78_000), WATER_DP);
    }

    @Test
    void aPumpThatIsRunBadlyIsFound() {
        pump("PUMP-NO-DEMAND", day -> day.with(CONSUMER_VALVE, 0), CONSUMER_VALVE);
        pump("PUMP-FULL", day -> day.with(PUMP_SPEED, 1), PUMP_SPEED);
        pump("PUMP-DP-HIGH", day -> day.with(WATER_DP, 75_000), WATER_DP_SP);
        pump("PUMP-CYCLING", day -> day.with(FAN, minute -> minute % 8 < 4 ? 1 : 0), FAN);
        expect(
                PumpRules.all(),
                "PUMP-BACKFLOW",
                pump().with(FAN, minute -> minute < 720 ? 0 : 1).with(WATER_FLOW, minute -> minute < 720 ? 0 : 0.01),
                day -> day.with(WATER_FLOW, 0.01),
                WATER_FLOW);
    }

    @Test
    void aTowerAndAHeatExchangerAreFound() {
        Day tower = Day.empty().with(FAN_SPEED, 0.8).with(CONDENSER, 24).with(COND_SP, 24);
        expect(ExchangeRules.tower(), "TOWER-COLD", tower, day -> day.with(CONDENSER, 20), COND_SP);
        Day exchanger = Day.empty()
                .with(FAN, 1)
                .with(HX_PRIMARY_IN, 70)
                .with(HX_PRIMARY_OUT, 50)
                .with(HX_SECONDARY_IN, 40)
                .with(HX_SECONDARY_OUT, 64);
        expect(
                ExchangeRules.exchanger(),
                "EXCHANGER-FOULED",
                exchanger,
                day -> day.with(HX_SECONDARY_OUT, 55),
                HX_SECONDARY_IN);
    }
}
