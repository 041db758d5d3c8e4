package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.rules.EnteringAir;
import org.jspecify.annotations.Nullable;

/** Figures and states that several rules of terminal units share. */
public final class TerminalFigures {

    private static final double LEAST_SPEED = 0.3;
    private static final int STEADY = 120;
    private static final double SAME = 0.5;

    private TerminalFigures() {}

    /** Air flow by fan speed, m³/s; NaN below 30 % of the speed. */
    public static double airBySpeed(EquipmentTrend trend, int minute) {
        double speed = trend.at(FAN_SPEED, minute);
        return trend.running(minute) && speed >= LEAST_SPEED ? trend.at(FLOW, minute) / speed : Double.NaN;
    }

    /** Whether the air handler that feeds a box runs. */
    static boolean fed(EquipmentTrend trend, int minute) {
        return trend.at(SOURCE_FAN, minute) > 0.5;
    }

    static @Nullable NotEvaluable withoutGreatestFlow(EquipmentTrend trend) {
        return trend.parameters().knows(LearnedParameter.AIR_MOST, 1) ? null : NotEvaluable.NOT_LEARNT;
    }

    private static boolean mixes(EquipmentTrend trend) {
        return trend.has(OA_DAMPER) || trend.has(OA_FLOW);
    }

    /** The coldest that air which enters a fan-coil unit can be, °C. */
    static double coldest(EquipmentTrend trend, int minute) {
        return mixes(trend) || trend.has(MAT) ? EnteringAir.coldest(trend, minute) : circulated(trend, minute);
    }

    /** The warmest that air which enters a fan-coil unit can be, °C. */
    static double warmest(EquipmentTrend trend, int minute) {
        return mixes(trend) || trend.has(MAT) ? EnteringAir.warmest(trend, minute) : circulated(trend, minute);
    }

    private static double circulated(EquipmentTrend trend, int minute) {
        return trend.at(trend.has(RAT) ? RAT : ZONE, minute);
    }

    /** A unit that mixes in outdoor air of which nothing is known cannot be balanced. */
    static @Nullable NotEvaluable mixedUnseen(EquipmentTrend trend) {
        return mixes(trend) && !trend.has(MAT) && !trend.has(OAT) ? NotEvaluable.NOT_APPLICABLE : null;
    }

    /** Whether the set points of the room have been the same for two hours: after a set-back nobody expects to be there yet. */
    static boolean steadySetpoints(EquipmentTrend trend, int minute) {
        return minute >= STEADY
                && Math.abs(trend.at(ZONE_COOLING_SP, minute) - trend.at(ZONE_COOLING_SP, minute - STEADY)) < SAME
                && Math.abs(trend.at(ZONE_HEATING_SP, minute) - trend.at(ZONE_HEATING_SP, minute - STEADY)) < SAME;
    }
}
