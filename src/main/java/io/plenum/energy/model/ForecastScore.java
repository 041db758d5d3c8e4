package io.plenum.energy.model;

import java.util.Arrays;

/**
 * How good a forecast was over time that it had not seen, beside what is to be had without it. Each hour is told from readings a week old
 * and older, and from the temperature as it then was: an error of the weather forecast comes on top. All three are judged by the same hours.
 *
 * @param hours that were judged
 * @param forecast CV(RMSE), as a fraction
 * @param towt that of the baseline, learnt from the same history
 * @param lastWeek that of the reading 168 h before
 * @param inside share of the hours that lay within the forecast's interval; 0.95 is promised
 */
public record ForecastScore(int hours, double forecast, double towt, double lastWeek, double inside) {

    /**
     * Learns from all but the last hours, and judges these.
     *
     * @param heldOut hours
     * @throws IllegalArgumentException where too few hours remain to learn from
     */
    public static ForecastScore of(Hours history, WorkingWeek week, int heldOut) {
        int from = history.length() - heldOut;
        Hours past = Forecast.first(history, from);
        Hours known = Screening.of(history);
        Forecast.Band band = Forecast.fit(past, week).ahead(history, from);
        double[] actual = Arrays.copyOfRange(known.energy(), from, known.length());
        double[] before =
                Arrays.copyOfRange(known.energy(), from - WorkingWeek.HOURS, known.length() - WorkingWeek.HOURS);
        Towt towt = Towt.fit(Screening.of(past), week);
        double[] baseline = Arrays.copyOfRange(towt.expected(known), from, known.length());
        int inside = 0;
        int judged = 0;
        for (int i = 0; i < actual.length; i++) {
            if (Double.isFinite(actual[i] + before[i] + baseline[i])) {
                judged++;
                inside += actual[i] >= band.low()[i] && actual[i] <= band.high()[i] ? 1 : 0;
            } else {
                actual[i] = Double.NaN;
            }
        }
        return new ForecastScore(
                judged,
                cvRmse(actual, band.expected()),
                cvRmse(actual, baseline),
                cvRmse(actual, before),
                inside / (double) judged);
    }

    private static double cvRmse(double[] actual, double[] expected) {
        return GoodnessOfFit.of(actual, expected, 0).cvRmse();
    }

    /** Whether the forecast was worth its computing. */
    public boolean best() {
        return forecast < towt && forecast < lastWeek;
    }
}
