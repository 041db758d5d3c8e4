package io.plenum.comfort.score;

/** Means of the hours of the day. */
final class MeanByHour {

    private final double[] sums = new double[24];
    private final int[] counts = new int[24];

    /** @param value NaN where it is not known, which counts nowhere */
    void add(int hour, double value) {
        if (!Double.isNaN(value)) {
            sums[hour] += value;
            counts[hour]++;
        }
    }

    /** NaN where nothing was known. */
    double of(int hour) {
        return counts[hour] == 0 ? Double.NaN : sums[hour] / counts[hour];
    }
}
