package io.plenum.fault;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** What is learnt of a piece of equipment, a figure a day, so that it is compared with itself and not with a book. */
public enum LearnedParameter {
    /** Supply less mixed air with both valves shut, K: the middle of the days, within what a fan can do. */
    FAN_RISE(1, days -> Math.clamp(SeriesStatistics.median(days), 0, 2)),
    /** The outdoor-air damper's least position while occupied, 0 to 1. */
    DAMPER_LEAST(0, days -> Math.min(quantile(days, 0.05), 0.5)),
    /** The outdoor-air damper's greatest position while occupied, 0 to 1. */
    DAMPER_MOST(0, days -> quantile(days, 1)),
    /** The part of the unoccupied time in which the fan runs. */
    EMPTY_RUNS(0, days -> Arrays.stream(days).average().orElse(0)),
    /** Pressure drop over the filter divided by the square of the flow, Pa/(m³/s)²: that of its cleanest days. */
    FILTER_RESISTANCE(Double.NaN, days -> quantile(days, 0.1)),
    /** The greatest water flow, m³/s. */
    FLOW_MOST(Double.NaN, days -> quantile(days, 1)),
    /** The outdoor share of the supply air at the damper's least position, 0 to 1. */
    SHARE_LOW(Double.NaN, SeriesStatistics::median),
    /** The outdoor share of the supply air at the damper's greatest position, 0 to 1. */
    SHARE_TOP(Double.NaN, SeriesStatistics::median),
    /** Mixed less return air at the damper's least position, K. */
    MIX_LOW_RISE(Double.NaN, SeriesStatistics::median),
    /** Outdoor less return air in the same minutes, K. */
    MIX_LOW_APART(Double.NaN, SeriesStatistics::median),
    /** Mixed less return air at the damper's greatest position, K. */
    MIX_TOP_RISE(Double.NaN, SeriesStatistics::median),
    /** Outdoor less return air in the same minutes, K. */
    MIX_TOP_APART(Double.NaN, SeriesStatistics::median),
    /** The greatest air flow of a box, m³/s. */
    AIR_MOST(Double.NaN, days -> quantile(days, 0.9)),
    /** Air flow by fan speed, m³/s: that of the days with the freest way. */
    AIR_BY_SPEED(Double.NaN, days -> quantile(days, 0.8)),
    /** The greatest differential pressure of water, Pa. */
    WATER_DP_MOST(Double.NaN, days -> quantile(days, 0.9)),
    /** The greatest electric power, kW. */
    POWER_MOST(Double.NaN, days -> quantile(days, 0.9)),
    /** A chiller's coefficient of performance as a part of Carnot's: that of its good days. */
    CHILLER_QUALITY(Double.NaN, days -> quantile(days, 0.8)),
    /** Condensing temperature less leaving water by part load, K: that of the cleanest days. */
    CONDENSER_APPROACH(Double.NaN, days -> quantile(days, 0.2)),
    /** Leaving chilled water less evaporating temperature by part load, K: that of the cleanest days. */
    EVAPORATOR_APPROACH(Double.NaN, days -> quantile(days, 0.2)),
    /** Heat given by fuel burnt: that of a boiler's good days. */
    BOILER_EFFICIENCY(Double.NaN, days -> quantile(days, 0.8)),
    /** Flue gas less water temperature, K: that of the cleanest days. */
    FLUE_EXCESS(Double.NaN, days -> quantile(days, 0.2)),
    /** Effectiveness of a heat exchanger, 0 to 1: that of its good days. */
    EXCHANGER_QUALITY(Double.NaN, days -> quantile(days, 0.8));

    private final double unknown;
    private final ToDoubleFunction<double[]> sum;

    LearnedParameter(double unknown, ToDoubleFunction<double[]> sum) {
        this.unknown = unknown;
        this.sum = sum;
    }

    /** @param days the figures of the days it was learned on */
    double of(double... days) {
        return days.length == 0 ? unknown : sum.applyAsDouble(days);
    }

    private static double quantile(double[] days, double share) {
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
