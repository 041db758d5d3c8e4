package io.plenum.fault;

import java.util.Arrays;

/** Sums over a series in which missing values are NaN. */
public final class SeriesStatistics {

    private SeriesStatistics() {}

    /** The mean of the present values among the last {@code width}, NaN where the newest is missing. */
    public static double[] rollingMean(double[] series, int width) {
        double[] means = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            means[i] = Double.isNaN(series[i]) ? Double.NaN : mean(series, Math.max(0, i - width + 1), i);
        }
        return means;
    }

    private static double mean(double[] series, int from, int last) {
        double sum = 0;
        int present = 0;
        for (int i = from; i <= last; i++) {
            if (!Double.isNaN(series[i])) {
                sum += series[i];
                present++;
            }
        }
        return sum / present;
    }

    /** @param share 0 to 1; NaN without any value */
    public static double quantile(double[] values, double share) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** NaN without any value. */
    public static double median(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
