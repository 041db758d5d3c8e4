package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.GAS;
import static io.plenum.upkeep.condition.ConditionInput.HOT_WATER;
import static io.plenum.upkeep.condition.ConditionInput.HOT_WATER_FLOW;
import static io.plenum.upkeep.condition.ConditionInput.HOT_WATER_RETURN;
import static io.plenum.upkeep.condition.ConditionInput.LOAD;
import static io.plenum.upkeep.condition.ConditionInput.OTHERS_RUNNING;
import static io.plenum.upkeep.condition.ConditionInput.RUNNING;

import java.util.Set;

/**
 * Efficiency of a boiler against that of its first days at the same heat and return temperature, 1 then; of the hours in which it alone
 * burns what the gas meter counts. A condensing boiler's depends on the temperature at which water comes back (EN 15502).
 */
final class BoilerEfficiency extends CurveFigure {

    /** J/(m³·K), in kW. */
    private static final double WATER = 4186;

    private static final double LEAST_HEAT = 5;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(LOAD, GAS, HOT_WATER, HOT_WATER_RETURN, HOT_WATER_FLOW);
    }

    @Override
    public Set<ConditionInput> useful() {
        return Set.of(RUNNING, OTHERS_RUNNING);
    }

    private static double heat(OperationDay day, int step) {
        return WATER * day.at(HOT_WATER_FLOW, step) * (day.at(HOT_WATER, step) - day.at(HOT_WATER_RETURN, step));
    }

    @Override
    double answer(OperationDay day, int step) {
        double gas = day.at(GAS, step);
        double heat = heat(day, step);
        boolean alone = day.runs(step) && !(day.at(OTHERS_RUNNING, step) > 0.01);
        return alone && heat >= LEAST_HEAT && gas >= LEAST_HEAT ? Math.log(heat / gas) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        return new double[] {Math.log(heat(day, step)), day.at(HOT_WATER_RETURN, step) / 10};
    }

    @Override
    double[] physics() {
        return new double[] {0.05, -0.03};
    }
}
