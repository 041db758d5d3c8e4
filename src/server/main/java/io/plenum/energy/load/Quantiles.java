package io.plenum.energy.load;

import java.util.Arrays;

/** Quantiles between the values next to them (Hyndman, Fan: Sample Quantiles in Statistical Packages, definition 7). */
final class Quantiles {

    private Quantiles() {}

    /** NaN where no value is a number. @param share 0 to 1 */
    static double of(double[] values, double share) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
