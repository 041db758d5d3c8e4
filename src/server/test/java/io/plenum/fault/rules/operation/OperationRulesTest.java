package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.CCET;
import static io.plenum.fault.Quantity.CCLT;
import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.HCET;
import static io.plenum.fault.Quantity.HCLT;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.OCCUPIED;
import static io.plenum.fault.Quantity.SAT;
import static io.plenum.fault.Quantity.SAT_COOLING_SP;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.rules.guideline36.Fc14;
import io.plenum.fault.rules.guideline36.Fc15;
import io.plenum.fault.rules.guideline36.Fc4;
import io.plenum.fault.rules.guideline36.Fc8;
import io.plenum.fault.rules.guideline36.Fc9;
import io.plenum.fault.rules.sensor.FlatLineRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The conditions that need a course of the day, sensors at the coils, or what was learnt of the unit. */
class OperationRulesTest {

    /** The damper's least position was learnt on other days, so that one day at half open is "between". */
    private static int minutes(FaultRule rule, Day day) {
        LearnedParameters known = new LearnedParameters(Map.of(
                LearnedParameter.DAMPER_LEAST, new double[] {0.2}, LearnedParameter.DAMPER_MOST, new double[] {1}));
        return rule.evaluate(day.trend().with(known)).fault().cardinality();
    }

    @Test
    void fc4FindsAUnitThatKeepsChangingItsState() {
        Day swinging = new Day().with(OA_DAMPER, 0.2).with(HEATING, minute -> minute % 12 < 6 ? 0.5 : 0);
        assertThat(minutes(new Fc4(), swinging)).isGreaterThan(1200);
        assertThat(minutes(new Fc4(), new Day())).isZero();
    }

    @Test
    void fc8FindsAirThatChangesBetweenShutCoils() {
        assertThat(minutes(new Fc8(), new Day().with(OA_DAMPER, 0.5))).isZero();
        assertThat(minutes(new Fc8(), new Day().with(OA_DAMPER, 0.5).with(SAT, 24)))
                .isGreaterThan(1300);
    }

    @Test
    void fc9FindsFreeCoolingWithTooWarmAir() {
        assertThat(minutes(new Fc9(), new Day().with(OA_DAMPER, 0.5))).isZero();
        assertThat(minutes(new Fc9(), new Day().with(OA_DAMPER, 0.5).with(OAT, 26)))
                .isGreaterThan(1300);
    }

    @Test
    void fc14AndFc15FindCoilsThatWorkWithTheirValvesShut() {
        Day shut = new Day()
                .with(OA_DAMPER, 0.5)
                .with(CCET, 19)
                .with(CCLT, 18.5)
                .with(HCET, 19)
                .with(HCLT, 19.5);
        assertThat(minutes(new Fc14(), shut)).isZero();
        assertThat(minutes(new Fc15(), shut)).isZero();
        assertThat(minutes(new Fc14(), shut.with(CCLT, 17))).isGreaterThan(1300);
        assertThat(minutes(new Fc15(), shut.with(HCLT, 21))).isGreaterThan(1300);
    }

    @Test
    void heatingAndCoolingAtOnceIsFound() {
        assertThat(minutes(new SimultaneousRule(), new Day().with(HEATING, 0.5)))
                .isZero();
        assertThat(minutes(new SimultaneousRule(), new Day().with(HEATING, 0.5).with(COOLING, 0.2)))
                .isGreaterThan(1300);
    }

    /** A unit whose damper never opens has no economiser and is not blamed for it. */
    @Test
    void freeCoolingIsMissedOnlyWhereThereIsAnEconomiser() {
        Day cold = new Day().with(COOLING, 0.5).with(OAT, 8).with(SAT_COOLING_SP, 16);
        assertThat(minutes(new FreeCoolingRule(), cold)).isGreaterThan(1300);
        assertThat(cold.minutes(new FreeCoolingRule())).isZero();
    }

    /** A setpoint that has just moved is not missed yet. */
    @Test
    void supplyAirOffASteadySetpointIsFound() {
        assertThat(minutes(new SetpointRule(), new Day())).isZero();
        assertThat(minutes(new SetpointRule(), new Day().with(SAT, 26))).isGreaterThan(1200);
        Day moving = new Day().with(SAT, 26).with(SAT_COOLING_SP, minute -> 21 + (minute / 50 % 2) * 3);
        assertThat(minutes(new SetpointRule(), moving)).isZero();
    }

    @Test
    void aValveThatSwingsIsFoundAndOneThatMovesOnceIsNot() {
        FaultRule rule = new HuntingRule(COOLING, "cooling valve");
        assertThat(minutes(rule, new Day().with(COOLING, minute -> minute % 8 < 4 ? 0.8 : 0.2)))
                .isGreaterThan(1300);
        assertThat(minutes(rule, new Day().with(COOLING, minute -> minute < 700 ? 0 : 1)))
                .isZero();
    }

    /** Six hours without a change mean something only while the air beside it changes. */
    @Test
    void aFrozenSensorIsFoundWhileTheOtherMoves() {
        FaultRule rule = new FlatLineRule(SAT, MAT);
        Day moving = new Day().with(MAT, minute -> 15 + 6.0 * minute / EquipmentTrend.DAY);
        assertThat(minutes(rule, moving)).isGreaterThan(900);
        assertThat(minutes(rule, new Day())).isZero();
        assertThat(minutes(rule, moving.with(SAT, minute -> 19 + minute % 3 * 0.1)))
                .isZero();
    }

    /** A unit that usually runs at night is meant to. */
    @Test
    void aFanOutsideOccupancyIsFoundUnlessItUsuallyRunsThen() {
        Day night = new Day().with(FAN, 1).with(OCCUPIED, 0);
        LearnedParameters stands = new LearnedParameters(Map.of(LearnedParameter.EMPTY_RUNS, new double[] {0.05, 0.1}));
        LearnedParameters runs = new LearnedParameters(Map.of(LearnedParameter.EMPTY_RUNS, new double[] {0.9, 0.8}));
        assertThat(new ScheduleRule()
                        .evaluate(night.trend().with(stands))
                        .fault()
                        .cardinality())
                .isGreaterThan(1000);
        assertThat(new ScheduleRule().evaluate(night.trend().with(runs)).fault().cardinality())
                .isZero();
    }

    /** 349 Pa asked and 900 Pa there at full speed; at its least speed a fan may hold too much against closed boxes. */
    @Test
    void aFanThatDoesNotSlowDownIsFound() {
        Day high = new Day().with(DSP_SP, 349).with(DSP, 900).with(FAN_SPEED, 1);
        assertThat(minutes(new DuctHighRule(), high)).isGreaterThan(1300);
        assertThat(minutes(new DuctHighRule(), high.with(FAN_SPEED, 0.2))).isZero();
        assertThat(minutes(new DuctHighRule(), high.with(FAN_SPEED, 1).with(DSP, 440)))
                .isZero();
    }
}
