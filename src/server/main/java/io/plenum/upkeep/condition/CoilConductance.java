package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.AIR_FLOW;
import static io.plenum.upkeep.condition.ConditionInput.CHILLED_WATER;
import static io.plenum.upkeep.condition.ConditionInput.COOLING_VALVE;
import static io.plenum.upkeep.condition.ConditionInput.ENTERING_AIR;
import static io.plenum.upkeep.condition.ConditionInput.HEATING_VALVE;
import static io.plenum.upkeep.condition.ConditionInput.HOT_WATER;
import static io.plenum.upkeep.condition.ConditionInput.LEAVING_AIR;
import static io.plenum.upkeep.condition.ConditionInput.RUNNING;

import java.util.Set;

/**
 * Heat conductance of a coil against that of its clean days at the same flow and valve, 1 while clean. By the effectiveness ε on the
 * side of the air, the number of transfer units NTU = −ln(1 − ε) and UA = NTU·ρ·c·Q (Kays, London: Compact Heat Exchangers, chapter 2).
 */
final class CoilConductance extends CurveFigure {

    private static final double LEAST_OPEN = 0.2;
    private static final double CLOSED = 0.02;
    private static final double LEAST_DIFFERENCE = 5;
    private static final double LEAST_CHANGE = 1.5;

    private final ConditionInput water;
    private final ConditionInput valve;
    private final ConditionInput other;

    private CoilConductance(ConditionInput water, ConditionInput valve, ConditionInput other) {
        this.water = water;
        this.valve = valve;
        this.other = other;
    }

    static CoilConductance cooling() {
        return new CoilConductance(CHILLED_WATER, COOLING_VALVE, HEATING_VALVE);
    }

    static CoilConductance heating() {
        return new CoilConductance(HOT_WATER, HEATING_VALVE, COOLING_VALVE);
    }

    @Override
    public Set<ConditionInput> required() {
        return Set.of(AIR_FLOW, ENTERING_AIR, LEAVING_AIR, water, valve);
    }

    @Override
    public Set<ConditionInput> useful() {
        return Set.of(RUNNING, other);
    }

    @Override
    double answer(OperationDay day, int step) {
        double difference = day.at(ENTERING_AIR, step) - day.at(water, step);
        double change = day.at(ENTERING_AIR, step) - day.at(LEAVING_AIR, step);
        double effectiveness = change / difference;
        boolean comparable = day.runs(step)
                && day.at(valve, step) >= LEAST_OPEN
                && !(day.at(other, step) > CLOSED)
                && Math.abs(difference) >= LEAST_DIFFERENCE
                && Math.abs(change) >= LEAST_CHANGE
                && effectiveness > 0.02
                && effectiveness < 0.98;
        return comparable ? Math.log(-Math.log(1 - effectiveness) * day.at(AIR_FLOW, step)) : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        return new double[] {Math.log(day.at(valve, step)), Math.log(day.at(AIR_FLOW, step))};
    }

    @Override
    double[] physics() {
        return new double[] {Double.NaN, Double.NaN};
    }
}
