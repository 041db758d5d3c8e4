package io.plenum.fault.residual;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.SeriesStatistics;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is usual of a figure of which some minutes of each day tell: the median of the days' medians, and the scatter about it, from day to
 * day or within the days, whichever is wider. Both are robust: less than half of the days may be faulty.
 *
 * @param centre NaN where too few days told it
 * @param scatter a standard deviation, from the median of the absolute deviations (Rousseeuw and Croux 1993)
 */
record DailyNorm(double centre, double scatter) {

    private static final int LEAST_DAYS = 5;
    private static final int LEAST_MINUTES = 30;
    private static final double NORMAL = 1.4826;
    /** Beyond four standard deviations a good day is one in many thousands, were they normal. */
    private static final double SIGMAS = 4;

    /** @param minutes the figure on the grid of the trend, from a midnight on; NaN for minutes that tell nothing */
    static DailyNorm of(double... minutes) {
        double[] days = IntStream.range(0, (minutes.length + EquipmentTrend.DAY - 1) / EquipmentTrend.DAY)
                .mapToDouble(day -> middle(minutes, day * EquipmentTrend.DAY))
                .filter(day -> !Double.isNaN(day))
                .toArray();
        if (days.length < LEAST_DAYS) {
            return new DailyNorm(Double.NaN, Double.NaN);
        }
        double centre = SeriesStatistics.median(days);
        return new DailyNorm(centre, NORMAL * Math.max(deviation(days, centre), deviation(minutes, centre)));
    }

    private static double middle(double[] minutes, int from) {
        double[] told = Arrays.stream(minutes, from, Math.min(minutes.length, from + EquipmentTrend.DAY))
                .filter(minute -> !Double.isNaN(minute))
                .toArray();
        return told.length < LEAST_MINUTES ? Double.NaN : SeriesStatistics.median(told);
    }

    private static double deviation(double[] values, double centre) {
        return SeriesStatistics.median(
                Arrays.stream(values).map(value -> Math.abs(value - centre)).toArray());
    }

    /** By how much at least a value must be off to count, given the least that means anything; NaN without a norm. */
    double margin(double least) {
        return Math.max(least, SIGMAS * scatter);
    }
}
