package io.plenum.energy.model.forecast;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;

/**
 * How good a forecast was over time that it had not seen, beside what is to be had without it. Each hour is told from readings a week old
 * and older, and from the temperature as it then was: an error of the weather forecast comes on top. All three are judged by the same hours.
 *
 * @param hours that were judged
 * @param forecast CV(RMSE), as a fraction; NaN where the history is too short for the trees
 * @param towt that of the baseline, learnt from the same history
 * @param lastWeek that of the reading a week before, on the latest like day before where a holiday is one of both
 * @param inside share of the hours that lay within the forecast's interval; 0.95 is promised
 */
public record ForecastScore(int hours, double forecast, double towt, double lastWeek, double inside) {

    /**
     * Learns from all but the last hours, and judges these.
     *
     * @param heldOut hours
     * @throws IllegalArgumentException where too few hours remain to learn from
     */
    public static ForecastScore of(MeterHours history, WorkingWeek week, int heldOut) {
        return ForecastBacktest.of(history, week, heldOut, true).score();
    }

    /** Whether the forecast was worth its computing. */
    public boolean best() {
        return forecast < towt && forecast < lastWeek;
    }
}
