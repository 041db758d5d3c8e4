package io.plenum.fault.offline;

import java.util.Arrays;

/** How the values of a column are spread, by ranks, so that one outlier changes nothing. */
final class ValueSpread {

    private static final double ZERO = 0.02;

    private final double[] sorted;
    private final double[] beyondZero;

    ValueSpread(double... values) {
        sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        beyondZero = Arrays.stream(sorted)
                .filter(value -> Math.abs(value) > ZERO)
                .map(Math::abs)
                .sorted()
                .toArray();
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** NaN without any value. */
    double quantile(double share) {
        return quantile(sorted, share);
    }

    /** Of the sizes of what is not zero: a valve that is mostly shut is judged by when it is not. */
    double quantileBeyondZero(double share) {
        return quantile(beyondZero, share);
    }

    private static double quantile(double[] of, double share) {
        return of.length == 0 ? Double.NaN : of[(int) Math.round(share * (of.length - 1))];
    }

    /** The share of all values within a distance of one. */
    double shareNear(double value, double distance) {
        long near = Arrays.stream(sorted)
                .filter(one -> Math.abs(one - value) <= distance)
                .count();
        return sorted.length == 0 ? 0 : near / (double) sorted.length;
    }

    double shareBetween(double low, double high) {
        long within =
                Arrays.stream(sorted).filter(one -> one > low && one < high).count();
        return sorted.length == 0 ? 0 : within / (double) sorted.length;
    }
}
