package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.POWER;
import static io.plenum.upkeep.condition.ConditionInput.WATER_FLOW;

import java.util.Set;

/**
 * Efficiency of a pump against that of its first days at the same flow, 1 then: expected by measured power. The curve of flow and power
 * is bent, because the system it works on has a resistance that goes with flow and one that does not.
 */
final class PumpEfficiency extends CurveFigure {

    private static final double LEAST_POWER = 0.05;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(POWER, WATER_FLOW);
    }

    @Override
    double answer(OperationDay day, int step) {
        double power = day.at(POWER, step);
        return day.runs(step) && power > LEAST_POWER && day.at(WATER_FLOW, step) > 0 ? Math.log(power) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        double flow = Math.log(1000 * day.at(WATER_FLOW, step));
        return new double[] {flow, flow * flow};
    }

    @Override
    double[] physics() {
        return new double[] {Double.NaN, Double.NaN};
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
