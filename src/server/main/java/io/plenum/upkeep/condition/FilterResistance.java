package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.AIR_FLOW;
import static io.plenum.upkeep.condition.ConditionInput.FILTER_PRESSURE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pressure drop of a filter at the largest flow of its clean days: Δp·(Q_design/Q)^n in Pa, with n fitted while it is clean and held
 * between 1.2 (fine media, laminar) and 2 (frame and coarse media, turbulent): Idelchik, Handbook of Hydraulic Resistance, chapter 8;
 * EN ISO 16890 and EN 13053 for final pressure drops.
 */
final class FilterResistance extends CurveFigure {

    private static final double LEAST_DROP = 8;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(FILTER_PRESSURE, AIR_FLOW);
    }

    @Override
    double answer(OperationDay day, int step) {
        double drop = day.at(FILTER_PRESSURE, step);
        return day.runs(step) && drop >= LEAST_DROP && day.at(AIR_FLOW, step) > 0 ? Math.log(drop) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        return new double[] {Math.log(day.at(AIR_FLOW, step))};
    }

    @Override
    double[] physics() {
        return new double[] {Double.NaN};
    }

    @Override
    public double @Nullable [] learn(List<OperationDay> clean) {
        double[] curve = super.learn(clean);
        if (curve != null) {
            curve[1] = Math.clamp(curve[1], 1.2, 2);
        }
        return curve;
    }

    @Override
    double figure(double residual, ReferenceCurve curve) {
        return Math.exp(residual + curve.answer(new double[] {curve.greatest(0)}));
    }
}
