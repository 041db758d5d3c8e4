package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.DayResult;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.RuleCase;
import io.plenum.fault.rules.ParameterEstimation;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The mixing box: what a damper lets in is measured or learnt, never read off its command; three temperatures have to fit together. */
class MixingTest {

    private static final double RETURN = 22;

    /** Least position 20 %, at which this unit takes 45 % of outdoor air: its damper opens quickly. */
    private static final LearnedParameters QUICK = RuleCase.learned(
            Map.of(
                    LearnedParameter.DAMPER_LEAST,
                    0.2,
                    LearnedParameter.DAMPER_MOST,
                    1.0,
                    LearnedParameter.SHARE_LOW,
                    0.45,
                    LearnedParameter.SHARE_TOP,
                    0.97),
            6);

    private static FaultRule rule(String id) {
        return RuleCase.rule(MixingRules.all(), id);
    }

    private static Day mixing(double command, double share) {
        return new Day()
                .with(OA_DAMPER, command)
                .with(RAT, RETURN)
                .with(OAT, 10)
                .with(MAT, RETURN - 12 * share);
    }

    private static int minutes(FaultRule rule, Day day, LearnedParameters learned) {
        return rule.evaluate(day.trend(learned)).fault().cardinality();
    }

    /** 45 % of air at a command of 20 % is the curve of this damper, and was taken for a fault while the command was the measure. */
    @Test
    void aDamperThatOpensQuicklyIsLeftInPeaceAndOneThatOpensFurtherThanUsualIsFound() {
        new RuleCase(
                        rule("DAMPER-STUCK"),
                        mixing(0.2, 0.45),
                        day -> day.with(MAT, RETURN - 12 * 0.75),
                        1000,
                        OA_DAMPER,
                        QUICK)
                .check();
    }

    /** Before its days have shown what it takes at its least position, there is nothing to compare with. */
    @Test
    void withoutItsOwnRelationTheLeastPositionIsNotEvaluable() {
        LearnedParameters fresh =
                RuleCase.learned(Map.of(LearnedParameter.DAMPER_LEAST, 0.2, LearnedParameter.DAMPER_MOST, 1.0), 2);
        assertThat(rule("DAMPER-STUCK")
                        .evaluate(mixing(0.2, 0.45).trend(fresh))
                        .evaluable()
                        .cardinality())
                .isZero();
    }

    /** A unit that is controlled by its measured outdoor-air flow: the meter says 20 %, whatever the layered air looks like. */
    @Test
    void whereThereIsAFlowMeterItIsUsed() {
        Day layered = mixing(0.2, 0.8).with(FLOW, 2).with(OA_FLOW, minute -> 0.4 + 0.02 * Math.sin(minute));
        LearnedParameters metered = RuleCase.learned(
                Map.of(
                        LearnedParameter.DAMPER_LEAST,
                        0.2,
                        LearnedParameter.DAMPER_MOST,
                        1.0,
                        LearnedParameter.SHARE_LOW,
                        0.2),
                6);
        assertThat(minutes(rule("DAMPER-STUCK"), layered, metered)).isZero();
        assertThat(minutes(
                        rule("DAMPER-STUCK"), layered.with(OA_FLOW, minute -> 1.1 + 0.02 * Math.sin(minute)), metered))
                .isGreaterThan(1000);
    }

    /** A meter that shows the same while the damper travels is frozen; the temperatures are asked instead. */
    @Test
    void aFrozenFlowMeterIsNotBelieved() {
        Day frozen = mixing(0.2, 0.9)
                .with(OA_DAMPER, minute -> minute < 300 ? 0.6 : 0.2)
                .with(FLOW, 2)
                .with(OA_FLOW, 0.4);
        assertThat(minutes(rule("DAMPER-STUCK"), frozen, QUICK)).isGreaterThan(900);
    }

    /** Shut at night and 30 % at its least by day, the share is 40 % all the time. */
    @Test
    void aDamperThatTravelsWithoutEffectIsFoundWhateverItsShare() {
        Day stuck = mixing(0, 0.4).with(OA_DAMPER, minute -> minute < 720 ? 0.2 : 1);
        LearnedParameters ends =
                RuleCase.learned(Map.of(LearnedParameter.DAMPER_LEAST, 0.2, LearnedParameter.DAMPER_MOST, 1.0), 6);
        assertThat(minutes(rule("DAMPER-STUCK"), stuck, ends)).isGreaterThan(500);
        Day limited = stuck.with(MAT, minute -> RETURN - 12 * (minute < 720 ? 0.2 : 0.55));
        assertThat(minutes(rule("DAMPER-STUCK"), limited, ends)).isZero();
    }

    /** An intake for half of the air is how the unit was built, and shows on all its days. */
    @Test
    void aUnitWithASmallIntakeIsNotBlamedForIt() {
        LearnedParameters small = RuleCase.learned(
                Map.of(
                        LearnedParameter.DAMPER_LEAST,
                        0.2,
                        LearnedParameter.DAMPER_MOST,
                        1.0,
                        LearnedParameter.SHARE_TOP,
                        0.55),
                6);
        assertThat(minutes(rule("DAMPER-STUCK"), mixing(1, 0.55), small)).isZero();
        LearnedParameters full = RuleCase.learned(
                Map.of(
                        LearnedParameter.DAMPER_LEAST,
                        0.2,
                        LearnedParameter.DAMPER_MOST,
                        1.0,
                        LearnedParameter.SHARE_TOP,
                        0.95),
                6);
        assertThat(minutes(rule("DAMPER-STUCK"), mixing(1, 0.55), full)).isGreaterThan(1000);
    }

    @Test
    void airThroughAShutDamperIsFound() {
        new RuleCase(
                        rule("DAMPER-LEAK"),
                        mixing(0, 0.05),
                        day -> day.with(MAT, RETURN - 12 * 0.3),
                        1000,
                        OA_DAMPER,
                        QUICK)
                .check();
    }

    /** A unit with a second damper for its least outdoor air keeps this one shut by day: 20 % is what it should take. */
    @Test
    void anEconomiserDamperBesideAMinimumDamperIsNotJudgedAsLeaking() {
        LearnedParameters two =
                RuleCase.learned(Map.of(LearnedParameter.DAMPER_LEAST, 0.0, LearnedParameter.DAMPER_MOST, 1.0), 6);
        assertThat(minutes(rule("DAMPER-LEAK"), mixing(0, 0.2), two)).isZero();
    }

    /** In summer a return fan's heat of 0.9 K looks like 17 % of outdoor air that is 5 K warmer. */
    @Test
    void heatOfTheReturnFanIsNoLeak() {
        Day summer = mixing(0, 0).with(OAT, 27.3).with(MAT, RETURN + 0.9);
        assertThat(minutes(rule("DAMPER-LEAK"), summer, QUICK)).isZero();
    }

    /** Ten days at one position, outdoor air from 2 to 20 °C, share 30 %; sensors off by what is given. */
    private static EquipmentTrend days(double mixed, double returned, double outdoor, DoubleUnaryOperator share) {
        int minutes = 10 * EquipmentTrend.DAY;
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        IntToDoubleFunction weather = minute -> 2 + 2.0 * (minute / EquipmentTrend.DAY) + Math.sin(minute / 200.0);
        fill(values, FAN, minutes, minute -> 1);
        fill(values, OCCUPIED, minutes, minute -> 1);
        fill(values, OA_DAMPER, minutes, minute -> minute % 700 < 350 ? 0.3 : 0.6);
        fill(values, RAT, minutes, minute -> RETURN + returned);
        fill(values, OAT, minutes, minute -> weather.applyAsDouble(minute) + outdoor);
        fill(values, MAT, minutes, minute -> {
            double part = share.applyAsDouble(minute % 700 < 350 ? 0.3 : 0.6);
            return RETURN + part * (weather.applyAsDouble(minute) - RETURN) + mixed;
        });
        return ParameterEstimation.withLearnedParameters(
                new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), minutes, values));
    }

    private static void fill(
            Map<Quantity, double[]> values, Quantity quantity, int minutes, IntToDoubleFunction value) {
        double[] series = new double[minutes];
        Arrays.setAll(series, value);
        values.put(quantity, series);
    }

    private static int faultyDays(EquipmentTrend trend, String... ids) {
        List<FaultRule> rules = MixingRules.all().stream()
                .filter(rule -> List.of(ids).contains(rule.id()))
                .toList();
        return (int) new Diagnosis(trend, rules)
                .days().stream()
                        .map(DayResult::findings)
                        .filter(found -> !found.isEmpty())
                        .count();
    }

    /** A unit that never opens beyond 60 %; its damper takes a quarter at 30 % and nine tenths at 60 %. */
    @Test
    void aSensorThatIsOffIsNamedOnAUnitThatNeverReachesFullOutdoorAir() {
        DoubleUnaryOperator bent = command -> command < 0.5 ? 0.25 : 0.9;
        assertThat(faultyDays(days(0, 0, 0, bent), "BIAS-MIXING", "BIAS-MIXED", "BIAS-RETURN", "BIAS-OUTDOOR"))
                .isZero();
        assertThat(faultyDays(days(3.5, 0, 0, bent), "BIAS-MIXED")).isEqualTo(10);
        assertThat(faultyDays(days(0, 4, 0, bent), "BIAS-RETURN")).isGreaterThan(7);
        assertThat(faultyDays(days(0, 0, 4, bent), "BIAS-OUTDOOR")).isGreaterThan(7);
    }

    /** With one position there is one equation for three sensors: that they contradict each other is all that can be said. */
    @Test
    void withOnePositionTheContradictionIsReportedAndNobodyNamed() {
        DoubleUnaryOperator fixed = command -> 0.25;
        EquipmentTrend trend = days(4, 0, 0, fixed);
        Arrays.fill(trend.values().getOrDefault(OA_DAMPER, new double[0]), 0.3);
        EquipmentTrend one = ParameterEstimation.withLearnedParameters(
                new EquipmentTrend(trend.start(), trend.minutes(), trend.values()));
        assertThat(faultyDays(one, "BIAS-MIXING")).isEqualTo(10);
        assertThat(faultyDays(one, "BIAS-MIXED", "BIAS-RETURN", "BIAS-OUTDOOR")).isZero();
    }

    /** Three days of the same weather do not tell the share from an error. */
    @Test
    void fewDaysAreNotEvaluable() {
        assertThat(rule("BIAS-MIXED").evaluate(new Day().trend()).reason()).isEqualTo(NotEvaluable.NOT_LEARNT);
    }

    @Test
    void aSensorIsFoundInStillAir() {
        Day still = new Day()
                .with(FAN, 0)
                .with(RAT, 21)
                .with(MAT, 20)
                .with(SAT, 20.5)
                .with(OAT, 15);
        new RuleCase(rule("STILL-MIXED"), still, day -> day.with(MAT, 26), 600, SAT, LearnedParameters.NONE).check();
        new RuleCase(rule("STILL-RETURN"), still, day -> day.with(RAT, 15), 600, MAT, LearnedParameters.NONE).check();
    }

    /** In a frosty night cold air seeps in behind the damper: nothing follows from a cold mixing box. */
    @Test
    void stillAirIsNotJudgedInFrost() {
        Day frost =
                new Day().with(FAN, 0).with(RAT, 21).with(MAT, 14).with(SAT, 20).with(OAT, -5);
        assertThat(rule("STILL-MIXED").evaluate(frost.trend()).evaluable().cardinality())
                .isZero();
    }

    @Test
    void anOutdoorSensorIsComparedAtNightAndReturnAirWithTheRooms() {
        new RuleCase(
                        rule("OUTDOOR-NIGHT"),
                        new Day().with(SITE_OAT, 10.5),
                        day -> day.with(OAT, 13),
                        150,
                        SITE_OAT,
                        LearnedParameters.NONE)
                .check();
        new RuleCase(
                        rule("RETURN-ZONES"),
                        new Day().with(ZONE, 21),
                        day -> day.with(RAT, 26),
                        1000,
                        ZONE,
                        LearnedParameters.NONE)
                .check();
    }

    /** By day the sun may fall on one of the two. */
    @Test
    void anOutdoorSensorInTheSunIsLeftInPeace() {
        Day sunny = new Day().with(SITE_OAT, 10).with(OAT, minute -> minute > 600 && minute < 1080 ? 15 : 10.4);
        assertThat(minutes(rule("OUTDOOR-NIGHT"), sunny, LearnedParameters.NONE))
                .isZero();
    }
}
