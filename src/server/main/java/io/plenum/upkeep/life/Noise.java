package io.plenum.upkeep.life;

import java.util.Arrays;

/** Middle and scatter of figures, robust against single wrong days. */
final class Noise {

    private static final double NORMAL = 1.4826;

    private Noise() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Standard deviation of a day's figure, from the differences of neighbours; NaN for less than four figures. */
    static double of(double[] values) {
        if (values.length < 4) {
            return Double.NaN;
        }
        double[] steps = new double[values.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = values[i + 1] - values[i];
        }
        double middle = median(steps);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(steps[i] - middle);
        }
        return median(steps) * NORMAL / Math.sqrt(2);
    }
}
