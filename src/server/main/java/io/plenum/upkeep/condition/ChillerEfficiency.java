package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.CHILLED_WATER;
import static io.plenum.upkeep.condition.ConditionInput.CONDENSER_WATER;
import static io.plenum.upkeep.condition.ConditionInput.LOAD;
import static io.plenum.upkeep.condition.ConditionInput.POWER;

import java.util.Set;

/**
 * Coefficient of performance of a chiller against that of its first days at the same load and lift, 1 then: expected by measured power.
 * After the models of Gordon and Ng (Cool Thermodynamics) and ASHRAE RP-1043: at one load power goes with the lift between the water
 * of both sides.
 */
final class ChillerEfficiency extends CurveFigure {

    private static final double LEAST_LOAD = 0.2;
    private static final double LEAST_LIFT = 4;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(POWER, LOAD, CONDENSER_WATER, CHILLED_WATER);
    }

    private static double lift(OperationDay day, int step) {
        return day.at(CONDENSER_WATER, step) - day.at(CHILLED_WATER, step);
    }

    @Override
    double answer(OperationDay day, int step) {
        double power = day.at(POWER, step);
        boolean comparable =
                day.runs(step) && power > 0.5 && day.at(LOAD, step) >= LEAST_LOAD && lift(day, step) >= LEAST_LIFT;
        return comparable ? Math.log(power) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        double load = Math.log(day.at(LOAD, step));
        return new double[] {load, load * load, Math.log(lift(day, step))};
    }

    @Override
    double[] physics() {
        return new double[] {1, Double.NaN, 0.8};
    }

    @Override
    double figure(double residual, ReferenceCurve curve) {
        return Math.exp(-residual);
    }
}
