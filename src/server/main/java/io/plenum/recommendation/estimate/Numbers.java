package io.plenum.recommendation.estimate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sums and ranks over series in which missing values are NaN. */
public final class Numbers {

    private Numbers() {}

    /** @return NaN where nothing is chosen */
    public static double quantile(double[] series, double share, IntPredicate chosen) {
        double[] sorted = IntStream.range(0, series.length)
                .filter(i -> !Double.isNaN(series[i]) && chosen.test(i))
                .mapToDouble(i -> series[i])
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    public static double mean(double[] series) {
        return Arrays.stream(series).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    public static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    public static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Gaps filled with the last value, or the first that follows. */
    public static double[] filled(double[] series, double otherwise) {
        double[] filled = series.clone();
        double last = or(
                Arrays.stream(series).filter(v -> !Double.isNaN(v)).findFirst().orElse(Double.NaN), otherwise);
        for (int i = 0; i < filled.length; i++) {
            last = filled[i] = or(filled[i], last);
        }
        return filled;
    }
}
