package io.plenum.fault;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** What is learnt of a piece of equipment, a figure a day, so that it is compared with itself and not with a book. */
public enum Habit {
    /** Supply less mixed air with both valves shut, K: the middle of the days, within what a fan can do. */
    FAN_RISE(1, days -> Math.clamp(Series.median(days), 0, 2)),
    /** The outdoor-air damper's least position while occupied, 0 to 1. */
    DAMPER_LEAST(0, days -> Math.min(quantile(days, 0.05), 0.5)),
    /** The outdoor-air damper's greatest position while occupied, 0 to 1. */
    DAMPER_MOST(0, days -> quantile(days, 1)),
    /** The part of the unoccupied time in which the fan runs. */
    EMPTY_RUNS(0, days -> Arrays.stream(days).average().orElse(0)),
    /** Pressure drop over the filter divided by the square of the flow, Pa/(m³/s)²: that of its cleanest days. */
    FILTER_RESISTANCE(Double.NaN, days -> quantile(days, 0.1)),
    /** The greatest water flow, m³/s. */
    FLOW_MOST(Double.NaN, days -> quantile(days, 1));

    private final double unknown;
    private final ToDoubleFunction<double[]> sum;

    Habit(double unknown, ToDoubleFunction<double[]> sum) {
        this.unknown = unknown;
        this.sum = sum;
    }

    /** @param days the figures of days that taught something */
    double of(double... days) {
        return days.length == 0 ? unknown : sum.applyAsDouble(days);
    }

    private static double quantile(double[] days, double share) {
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
