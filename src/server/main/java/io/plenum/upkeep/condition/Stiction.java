package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.COOLING_VALVE;
import static io.plenum.upkeep.condition.ConditionInput.COOLING_VALVE_POSITION;
import static io.plenum.upkeep.condition.ConditionInput.DAMPER_COMMAND;
import static io.plenum.upkeep.condition.ConditionInput.DAMPER_POSITION;
import static io.plenum.upkeep.condition.ConditionInput.HEATING_VALVE;
import static io.plenum.upkeep.condition.ConditionInput.HEATING_VALVE_POSITION;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far an actuator's position stays away from its command when the command has settled, % of the stroke: an actuator that sticks
 * moves only when the difference overcomes its friction, so most differences stay below that band (Choudhury, Thornhill, Shah:
 * Modelling valve stiction, Control Engineering Practice 13:641, 2005). Only of days on which it was asked to move.
 */
final class Stiction implements ConditionFigure {

    private static final double SETTLED = 0.01;
    private static final double LEAST_WAY = 0.1;
    private static final int LEAST_STEPS = 8;
    private static final double MOST_DIFFERENCES = 0.9;

    private final ConditionInput command;
    private final ConditionInput position;

    private Stiction(ConditionInput command, ConditionInput position) {
        this.command = command;
        this.position = position;
    }

    static Stiction ofDamper() {
        return new Stiction(DAMPER_COMMAND, DAMPER_POSITION);
    }

    static Stiction ofCoolingValve() {
        return new Stiction(COOLING_VALVE, COOLING_VALVE_POSITION);
    }

    static Stiction ofHeatingValve() {
        return new Stiction(HEATING_VALVE, HEATING_VALVE_POSITION);
    }

    @Override
    public Set<ConditionInput> required() {
        return Set.of(command, position);
    }

    @Override
    public @Nullable DailyFigure of(OperationDay day, double[] reference) {
        double way = IntStream.range(1, day.steps())
                .mapToDouble(i -> Math.abs(day.at(command, i) - day.at(command, i - 1)))
                .filter(Double::isFinite)
                .sum();
        int[] settled = IntStream.range(1, day.steps())
                .filter(i -> day.runs(i) && Math.abs(day.at(command, i) - day.at(command, i - 1)) <= SETTLED)
                .toArray();
        double[] apart = Arrays.stream(settled)
                .mapToDouble(i -> Math.abs(day.at(command, i) - day.at(position, i)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return way < LEAST_WAY || apart.length < LEAST_STEPS
                ? null
                : new DailyFigure(100 * Quantile.of(apart, MOST_DIFFERENCES), apart.length / (double) day.steps());
    }
}
