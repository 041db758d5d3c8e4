package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.AIR_FLOW;
import static io.plenum.upkeep.condition.ConditionInput.POWER;
import static io.plenum.upkeep.condition.ConditionInput.SPEED;

import java.util.Set;

/**
 * Efficiency of a fan against that of its first days at the same speed and flow, 1 then: expected by measured power. By the affinity
 * laws power goes with flow times the square of speed along one curve of the machine (ASHRAE Handbook, HVAC Systems and Equipment,
 * chapter Fans).
 */
final class FanEfficiency extends CurveFigure {

    private static final double LEAST_SPEED = 0.15;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(POWER, SPEED, AIR_FLOW);
    }

    @Override
    double answer(OperationDay day, int step) {
        double power = day.at(POWER, step);
        boolean comparable =
                day.runs(step) && power > 0.05 && day.at(SPEED, step) >= LEAST_SPEED && day.at(AIR_FLOW, step) > 0;
        return comparable ? Math.log(power) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        return new double[] {Math.log(day.at(SPEED, step)), Math.log(day.at(AIR_FLOW, step))};
    }

    @Override
    double[] physics() {
        return new double[] {2, 1};
    }

    /** A quarter of the great powers. */
    @Override
    double depth() {
        return Math.log(4);
    }

    @Override
    double figure(double residual, ReferenceCurve curve) {
        return Math.exp(-residual);
    }
}
