package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;

/**
 * Whether the flow meter in the outdoor air can be believed: one that shows the same figure while its damper travels is frozen, or holds
 * a set point that somebody exported as a measurement.
 */
final class FlowMeter {

    private static final double TRAVEL = 0.3;
    private static final double LEAST_CHANGE = 0.05;

    private FlowMeter() {}

    static boolean alive(EquipmentTrend trend) {
        if (!trend.has(OA_FLOW) || !trend.has(FLOW)) {
            return false;
        }
        Range flow = new Range();
        Range damper = new Range();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (trend.running(minute)) {
                flow.add(trend.at(OA_FLOW, minute));
                damper.add(trend.at(OA_DAMPER, minute));
            }
        }
        return flow.most > 0 && (damper.span() < TRAVEL || flow.span() >= LEAST_CHANGE * flow.most);
    }

    /** The least and the greatest of some values. */
    private static final class Range {

        private double least = Double.MAX_VALUE;
        private double most = -Double.MAX_VALUE;

        void add(double value) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }

        double span() {
            return Math.max(0, most - least);
        }
    }
}
