package io.plenum.upkeep.condition;

/** Quantiles of numbers in rising order. */
final class Quantile {

    private Quantile() {}

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The least of the numbers that so large a share does not exceed. */
    static double of(double[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(at, 0, sorted.length - 1)];
    }
}
