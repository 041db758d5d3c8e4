package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.ConditionRule;
import io.plenum.fault.rules.StartCounter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Electric chillers, water- or air-cooled. */
public final class ChillerRules {

    private static final int LEARNED = 7;
    private static final int HOURS_4 = 240;
    private static final int MOST_STARTS = 2;
    private static final double LEAST_LOAD = 0.1;
    private static final double POOR = 0.8;
    private static final double FOULED = 1.5;
    private static final double LEAST_APPROACH = 2;
    private static final double LEAST_FLOW = 0.2;
    private static final double HOTTEST_CONDENSER = 33;

    private ChillerRules() {}

    public static List<FaultRule> all() {
        return List.of(
                cycling(),
                hardlyLoaded(),
                poorEfficiency(),
                condenserFouled(),
                evaporatorFouled(),
                resetNotFollowed(),
                withoutFlow(),
                reversed(),
                condenserHot());
    }

    /**
     * More than two starts within an hour. Makers of chillers ask for 20 to 30 minutes from start to start; each one is wear on motor,
     * starter and oil.
     */
    private static FaultRule cycling() {
        return ConditionRule.of(
                        "CHILLER-CYCLING",
                        "The chiller starts too often: too large for the load, dead band too small, or too little water",
                        "more than 2 starts within an hour",
                        0.7)
                .needs(FAN)
                .when(60, (t, m) -> !Double.isNaN(t.at(FAN, m)))
                .fault(0, (t, m) -> starts(t, m) > MOST_STARTS)
                .anyHour()
                .sampled()
                .build();
    }

    private static int starts(EquipmentTrend trend, int minute) {
        return StartCounter.of(trend, "machine", (t, m) -> t.at(FAN, m) > 0.5, (t, m) -> t.at(FAN, m) < 0.5)
                .inHour(minute);
    }

    /**
     * The chiller runs for two hours at less than 10 % of its load: somebody keeps it on, or one would do for two. Told with little
     * confidence, since mild days ask for little. PNNL, Re-tuning of central cooling plants.
     */
    private static FaultRule hardlyLoaded() {
        return ConditionRule.of(
                        "CHILLER-IDLE",
                        "The chiller runs with hardly any load: no lockout, too many chillers on, or a command by hand",
                        "running for 2 hours at less than 10 % of its load",
                        0.4)
                .needs(FAN, LOAD)
                .when(30, EquipmentTrend::running)
                .fault(120, (t, m) -> t.at(LOAD, m) < LEAST_LOAD)
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }

    /**
     * The coefficient of performance, taken relative to Carnot's so that lift and season drop out, is a fifth below that of the chiller's
     * good days for four hours at 40 % load or more. Seven days have to be known. Source of the figure: {@link ChillerFigures#quality}; a
     * fifth is what refrigerant loss, non-condensables or fouling cost before anybody notices (ASHRAE RP-1043, Comstock and Braun 1999).
     */
    private static FaultRule poorEfficiency() {
        return ConditionRule.of(
                        "CHILLER-EFFICIENCY",
                        "The chiller uses more electricity than on its good days: refrigerant, air in the circuit, or fouling",
                        "COP relative to Carnot below 80 % of that of its good days, at 40 % load or more",
                        0.6)
                .needs(POWER, CHW_SUPPLY)
                .needsOneOf(LOAD, WATER_FLOW)
                .needsOneOf(COND_OUT, COND_IN, CONDENSER, OAT)
                .unless(t -> learned(t, LearnedParameter.CHILLER_QUALITY))
                .when(30, (t, m) -> !Double.isNaN(ChillerFigures.quality(t, m)))
                .fault(
                        HOURS_4,
                        (t, m) -> ChillerFigures.quality(t, m)
                                < POOR * t.parameters().of(LearnedParameter.CHILLER_QUALITY))
                .wastes(WastedEnergy.ELECTRICITY, ChillerRules::extraPower)
                .build();
    }

    private static double extraPower(EquipmentTrend trend, int minute) {
        double part = ChillerFigures.quality(trend, minute) / trend.parameters().of(LearnedParameter.CHILLER_QUALITY);
        return trend.at(POWER, minute) * (1 - part);
    }

    private static @Nullable NotEvaluable learned(EquipmentTrend trend, LearnedParameter parameter) {
        return trend.parameters().knows(parameter, LEARNED) ? null : NotEvaluable.NOT_LEARNT;
    }

    /**
     * The condenser's approach, condensing temperature less leaving water, is more than 2 K and half as much again as on the cleanest days
     * at the same load. Grows with scale and slime on the tubes (ASHRAE RP-1043); clean ones have 0.5 to 2 K at full load.
     */
    private static FaultRule condenserFouled() {
        return ConditionRule.of(
                        "CONDENSER-FOULED",
                        "The condenser is fouled: its tubes pass heat worse than on its clean days",
                        "condensing temperature − leaving condenser water above 2 K and 1.5 times that of clean days by load",
                        0.7)
                .needs(COND_REFRIGERANT, COND_OUT)
                .needsOneOf(LOAD, POWER)
                .unless(t -> learned(t, LearnedParameter.CONDENSER_APPROACH))
                .when(30, ChillerFigures::loaded)
                .fault(
                        60,
                        (t, m) -> t.at(COND_REFRIGERANT, m) - t.at(COND_OUT, m) > LEAST_APPROACH
                                && ChillerFigures.condenserApproach(t, m)
                                        > FOULED * t.parameters().of(LearnedParameter.CONDENSER_APPROACH))
                .build();
    }

    /** The evaporator's approach, as {@link #condenserFouled}: fouling, too little refrigerant, or oil in it. */
    private static FaultRule evaporatorFouled() {
        return ConditionRule.of(
                        "EVAPORATOR-FOULED",
                        "The evaporator passes heat worse than on its good days: refrigerant short, oil in it, or fouled",
                        "leaving chilled water − evaporating temperature above 2 K and 1.5 times that of good days by load",
                        0.7)
                .needs(EVAP_REFRIGERANT, CHW_SUPPLY)
                .needsOneOf(LOAD, POWER)
                .unless(t -> learned(t, LearnedParameter.EVAPORATOR_APPROACH))
                .when(30, ChillerFigures::loaded)
                .fault(
                        60,
                        (t, m) -> t.at(CHW_SUPPLY, m) - t.at(EVAP_REFRIGERANT, m) > LEAST_APPROACH
                                && ChillerFigures.evaporatorApproach(t, m)
                                        > FOULED * t.parameters().of(LearnedParameter.EVAPORATOR_APPROACH))
                .build();
    }

    /**
     * The set point has been moved by 1.5 K or more an hour and a half ago and the water has followed by less than a third: the chiller
     * keeps a set point of its own. ASHRAE Guideline 36-2021, 5.20.5, chilled-water temperature reset.
     */
    private static FaultRule resetNotFollowed() {
        return ConditionRule.of(
                        "CHW-RESET",
                        "The chiller does not follow its set point: local control, limit, or the signal does not arrive",
                        "set point moved by 1.5 K and the water by less than a third of it within 90 minutes",
                        0.6)
                .needs(CHW_SUPPLY, CHW_SP, FAN)
                .when(HOURS_4 - 60, EquipmentTrend::running)
                .fault(30, (t, m) -> Math.abs(moved(t, CHW_SP, m)) >= 1.5 && lags(t, m))
                .build();
    }

    private static boolean lags(EquipmentTrend trend, int minute) {
        double wanted = moved(trend, CHW_SP, minute);
        boolean off = Math.abs(trend.at(CHW_SUPPLY, minute) - trend.at(CHW_SP, minute)) > 1;
        return off && moved(trend, CHW_SUPPLY, minute) / wanted < 1 / 3.0;
    }

    private static double moved(EquipmentTrend trend, Quantity point, int minute) {
        return minute < 120 ? Double.NaN : trend.at(point, minute - 30) - trend.at(point, minute - 120);
    }

    /** The chiller runs for 3 minutes with less than a fifth of the greatest flow of chilled water: it will trip or freeze. */
    private static FaultRule withoutFlow() {
        return ConditionRule.of(
                        "CHILLER-NO-FLOW",
                        "The chiller runs with too little chilled water: pump, valve, strainer, or flow switch bridged",
                        "running for 3 minutes with less than 20 % of the greatest flow",
                        0.8)
                .needs(FAN, WATER_FLOW)
                .unless(t -> t.parameters().knows(LearnedParameter.FLOW_MOST, 1) ? null : NotEvaluable.NOT_LEARNT)
                .when(3, EquipmentTrend::running)
                .fault(
                        3,
                        (t, m) -> t.at(WATER_FLOW, m)
                                < LEAST_FLOW * t.parameters().of(LearnedParameter.FLOW_MOST))
                .anyHour()
                .pace(10, 60)
                .build();
    }

    /** Chilled water leaves warmer than it enters while the chiller is loaded: sensors exchanged or wrong. Second law. */
    private static FaultRule reversed() {
        return ConditionRule.of(
                        "CHW-REVERSED",
                        "Chilled water leaves warmer than it enters: sensors exchanged or wrong, or flow reversed",
                        "leaving > entering chilled water + 0.5 K for 30 minutes at 30 % load or more",
                        0.8)
                .needs(CHW_SUPPLY, CHW_RETURN, FAN)
                .needsOneOf(LOAD, POWER)
                .when(30, (t, m) -> t.running(m) && ChillerFigures.part(t, m) >= 0.3)
                .fault(30, (t, m) -> t.at(CHW_SUPPLY, m) > t.at(CHW_RETURN, m) + 0.5)
                .build();
    }

    /**
     * Condenser water enters warmer than 33 °C for an hour: tower or dry cooler give too little. AHRI 550/590 rates chillers at 29.4 °C;
     * each further kelvin costs about 2 to 3 %.
     */
    private static FaultRule condenserHot() {
        return ConditionRule.of(
                        "COND-HOT",
                        "Condenser water is too warm: cooling tower, its fans, or its water flow",
                        "entering condenser water above 33 °C for 1 hour",
                        0.6)
                .needs(FAN)
                .needsOneOf(COND_IN, CONDENSER)
                .when(30, EquipmentTrend::running)
                .fault(60, (t, m) -> t.at(t.has(COND_IN) ? COND_IN : CONDENSER, m) > HOTTEST_CONDENSER)
                .build();
    }
}
