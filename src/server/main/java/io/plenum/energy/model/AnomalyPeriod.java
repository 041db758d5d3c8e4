package io.plenum.energy.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours in a row in which a meter read more, or less, than its baseline can explain.
 *
 * @param from the first hour begins
 * @param to the last hour ends
 * @param kilowattHours above what was expected; below zero where less was used
 */
public record AnomalyPeriod(Instant from, Instant to, double kilowattHours) {

    private static final int LEAST = 3;
    private static final int BRIDGED = 2;

    /**
     * Finds them.
     *
     * @param width the half of the prediction interval in an hour, kWh
     */
    public static List<AnomalyPeriod> of(MeterHours hours, double[] expected, double width) {
        List<AnomalyPeriod> found = new ArrayList<>();
        int hour = 0;
        while (hour < hours.length()) {
            int sign = sign(hours, expected, width, hour);
            int end = sign == 0 ? hour : end(hours, expected, width, hour, sign);
            if (end - hour >= LEAST) {
                found.add(new AnomalyPeriod(hours.time(hour), hours.time(end), sum(hours, expected, hour, end)));
            }
            hour = Math.max(end, hour + 1);
        }
        return found;
    }

    private static int sign(MeterHours hours, double[] expected, double width, int hour) {
        double residual = hours.energy()[hour] - expected[hour];
        return Math.abs(residual) > width ? (int) Math.signum(residual) : 0;
    }

    private static int end(MeterHours hours, double[] expected, double width, int from, int sign) {
        int last = from;
        for (int hour = from; hour < hours.length() && hour - last <= BRIDGED; hour++) {
            if (sign(hours, expected, width, hour) == sign) {
                last = hour;
            }
        }
        return last + 1;
    }

    private static double sum(MeterHours hours, double[] expected, int from, int to) {
        double sum = 0;
        for (int hour = from; hour < to; hour++) {
            double residual = hours.energy()[hour] - expected[hour];
            sum += Double.isNaN(residual) ? 0 : residual;
        }
        return sum;
    }
}
