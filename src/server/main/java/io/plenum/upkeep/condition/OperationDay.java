package io.plenum.upkeep.condition;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a piece of equipment was run on one day: means over quarters of an hour, of each input as many; NaN where nothing is known.
 *
 * @param day in the site's time zone
 */
public record OperationDay(LocalDate day, Map<ConditionInput, double[]> means) {

    int steps() {
        return means.values().stream().mapToInt(one -> one.length).max().orElse(0);
    }

    boolean has(ConditionInput input) {
        return means.containsKey(input);
    }

    /** NaN where nothing is known, or the input is not there. */
    double at(ConditionInput input, int step) {
        double[] values = means.get(input);
        return values == null || step >= values.length ? Double.NaN : values[step];
    }

    /** Whether it ran all the time; of what nobody tells whether it runs, this is taken for granted. */
    boolean runs(int step) {
        return !has(ConditionInput.RUNNING) || at(ConditionInput.RUNNING, step) > 0.99;
    }
}
