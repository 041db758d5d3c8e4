package io.plenum.fault.rules.guideline36;

import static io.plenum.fault.Quantity.CCET;
import static io.plenum.fault.Quantity.CCLT;
import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.OA_FLOW_SP;
import static io.plenum.fault.Quantity.SAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Given a day with one thing wrong, each condition expects it, and only after its delays. */
class Guideline36Test {

    private static Day heating() {
        return new Day().with(HEATING, 0.5).with(SAT, 24);
    }

    private static Day cooling() {
        return new Day().with(COOLING, 0.5).with(OAT, 30).with(MAT, 24).with(SAT, 16);
    }

    private static Day freeAndMechanical() {
        return cooling().with(OA_DAMPER, 1).with(OAT, 18).with(MAT, 18.2);
    }

    private static void finds(FaultRule rule, Day healthy, Day faulty) {
        assertThat(rule.evaluate(healthy.trend()).evaluable().cardinality()).isPositive();
        assertThat(healthy.minutes(rule)).as("%s on a healthy day", rule.id()).isZero();
        assertThat(faulty.minutes(rule)).as("%s on its fault", rule.id()).isGreaterThan(1300);
    }

    /** The pressure alone is no fault: a slower fan may still raise it. */
    @Test
    void fc1FindsLowPressureAtFullSpeedOnly() {
        Day slow = new Day().with(DSP, 100).with(DSP_SP, 250);
        finds(new Fc1(), slow, new Day().with(DSP, 100).with(DSP_SP, 250).with(FAN_SPEED, 1));
    }

    /** A mixture can be neither colder nor warmer than both of its parts. */
    @Test
    void fc2AndFc3FindMixedAirOutsideItsParts() {
        finds(new Fc2(), new Day(), new Day().with(MAT, 4));
        finds(new Fc3(), new Day(), new Day().with(MAT, 27));
    }

    @Test
    void fc5AndFc7FindHeatingWithoutHeat() {
        finds(new Fc5(), heating(), heating().with(SAT, 15));
        finds(new Fc7(), heating().with(HEATING, 1), heating().with(HEATING, 1).with(SAT, 17));
    }

    /** %OAmin is a share of air: the one that this unit takes at its least position on its other days, or that of its flows. */
    @Test
    void fc6FindsTooMuchOutdoorAirAtMinimum() {
        LearnedParameters usual =
                RuleCase.learned(Map.of(LearnedParameter.DAMPER_LEAST, 0.25, LearnedParameter.SHARE_LOW, 0.25), 3);
        new RuleCase(new Fc6(), heating(), day -> day.with(MAT, 12), 1300, OA_DAMPER, usual).check();
        Day byFlow = heating().with(FLOW, 2).with(OA_FLOW_SP, 0.5);
        finds(new Fc6(), byFlow, byFlow.copy().with(MAT, 12));
    }

    /** A damper at 25 % that takes 60 % of outdoor air is none of the guideline's business until its unit is known. */
    @Test
    void fc6IsNotEvaluableWithoutTheShareOfTheMinimum() {
        assertThat(new Fc6()
                        .evaluate(heating().with(MAT, 14).trend(LearnedParameters.NONE))
                        .evaluable()
                        .cardinality())
                .isZero();
    }

    /** A unit of which the valves are not known is in no state, and its mixed air can still be judged. */
    @Test
    void withoutValvesAndDamperTheStateIsUnknownAndWhatNeedsNoStateIsJudged() {
        Day blind =
                new Day().without(HEATING).without(COOLING).without(OA_DAMPER).with(MAT, 4);
        List<DayResult> days = new Diagnosis(blind.trend(), Guideline36.plain()).days();
        assertThat(days.getFirst().verdict()).isEqualTo(DayStatus.FAULT);
        assertThat(days.getFirst().findings())
                .extracting(found -> found.rule().id())
                .containsExactly("FC2");
        assertThat(reasons(days.getFirst(), "FC2", "FC3")).containsOnlyNulls();
        assertThat(reasons(days.getFirst(), "FC4", "FC5", "FC8", "FC9", "FC12", "FC13"))
                .containsOnly(NotEvaluable.MISSING_POINT);
    }

    /** Heating and cooling are seen by the valves alone; free cooling is not. */
    @Test
    void withoutADamperWhatTheValvesTellIsJudged() {
        Day heats = heating().with(SAT, 15).without(OA_DAMPER);
        assertThat(heats.minutes(new Fc5())).isGreaterThan(1300);
        DayResult day = new Diagnosis(heats.trend(), Guideline36.plain()).days().getFirst();
        assertThat(reasons(day, "FC9", "FC10", "FC11")).containsOnly(NotEvaluable.MISSING_POINT);
        assertThat(reasons(day, "FC12", "FC13")).containsOnly(NotEvaluable.STATE_ABSENT);
    }

    /** The columns are there and empty that day: that is no state either, and which of them it is is named. */
    @Test
    void signalsWithoutValuesAreNamed() {
        Day silent = heating().with(HEATING, Double.NaN).with(COOLING, Double.NaN);
        DayResult day =
                new Diagnosis(silent.trend(), Guideline36.plain()).days().getFirst();
        assertThat(day.evaluations())
                .filteredOn(one -> one.rule().id().equals("FC5"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo(NotEvaluable.NO_VALUES);
                    assertThat(one.missing()).contains(HEATING);
                });
    }

    /** A shut valve is what fault condition 14 rests on; a coil of which the valve is not known may be at work. */
    @Test
    void fc14AndFc15NeedTheValveOfTheirCoil() {
        Day works = heating().with(CCET, 18).with(CCLT, 14).without(COOLING);
        DayResult day = new Diagnosis(works.trend(), Guideline36.coils()).days().getFirst();
        assertThat(day.findings()).isEmpty();
        assertThat(reasons(day, "FC14")).containsOnly(NotEvaluable.MISSING_POINT);
    }

    /** A unit that stood, and a day of which hardly anything was recorded, are no good days. */
    @Test
    void aDayIsOkOnlyAsFarAsSomethingCouldBeJudged() {
        DayResult stood = new Diagnosis(new Day().with(FAN, 0).trend(), Guideline36.plain())
                .days()
                .getFirst();
        assertThat(stood.verdict()).isEqualTo(DayStatus.NOT_EVALUABLE);
        assertThat(reasons(stood, "FC2", "FC5")).containsOnly(NotEvaluable.NOT_RUNNING);
        assertThat(stood.share()).isZero();
        DayResult ran =
                new Diagnosis(new Day().trend(), Guideline36.plain()).days().getFirst();
        assertThat(ran.verdict()).isEqualTo(DayStatus.OK);
        assertThat(ran.share()).isBetween(0.1, 0.9);
    }

    private static List<NotEvaluable> reasons(DayResult day, String... rules) {
        List<String> wanted = List.of(rules);
        List<NotEvaluable> reasons = new ArrayList<>();
        day.evaluations().stream()
                .filter(one -> wanted.contains(one.rule().id()))
                .forEach(one -> reasons.add(one.reason()));
        return reasons;
    }

    @Test
    void fc10FindsFullOutdoorAirThatDoesNotArrive() {
        finds(new Fc10(), freeAndMechanical(), freeAndMechanical().with(MAT, 22));
    }

    @Test
    void fc11FindsCoolingOfAirThatIsColdEnough() {
        finds(new Fc11(), freeAndMechanical().with(OAT, 19), freeAndMechanical().with(OAT, 12));
    }

    @Test
    void fc12AndFc13FindCoolingWithoutCold() {
        finds(new Fc12(), freeAndMechanical(), freeAndMechanical().with(SAT, 24));
        finds(
                new Fc13(),
                freeAndMechanical().with(COOLING, 1),
                freeAndMechanical().with(COOLING, 1).with(SAT, 24));
    }

    /** A rule without its points must never pass for "all is well". */
    @Test
    void aMissingPointIsNamed() {
        Diagnosis diagnosis = new Diagnosis(new Day().without(MAT).trend(), List.of(new Fc2()));
        assertThat(diagnosis.notEvaluable().values()).singleElement().asString().contains("MAT");
        assertThat(diagnosis.days().getFirst().verdict()).isEqualTo(DayStatus.NOT_EVALUABLE);
    }
}
