package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.SAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.Rule;
import io.plenum.fault.Verdict;
import java.util.List;
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

    private static void finds(Rule rule, Day healthy, Day faulty) {
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

    @Test
    void fc6FindsTooMuchOutdoorAirAtMinimum() {
        finds(new Fc6(), heating(), heating().with(MAT, 12));
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
        assertThat(diagnosis.days().getFirst().verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
    }
}
