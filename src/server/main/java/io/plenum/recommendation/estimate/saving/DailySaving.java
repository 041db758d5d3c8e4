package io.plenum.recommendation.estimate.saving;

import java.util.Arrays;
import java.util.List;

/**
 * What a change saves a day of one kind of energy, as it can be stored: a mean for each kind of day and one slope over the weather, with
 * all that makes the interval.
 *
 * @param basis what the slope goes with
 * @param line kWh of a workday, a Saturday and a Sunday, and the slope
 * @param coldest daily mean outdoors of the days it was learnt from, °C
 * @param warmest as {@code coldest}
 * @param sign of what those days saved together
 * @param scatter standard deviation of the days about the line, kWh
 * @param alike how much wider a sum scatters than of days that know nothing of each other
 * @param spread inverse of the normal equations of the line, row by row
 * @param modelShare half width of what the model gets wrong, as a share of the effect
 * @param floor half width a day that is left even where nothing is expected, kWh
 */
public record DailySaving(
        SavingBasis basis,
        List<Double> line,
        double coldest,
        double warmest,
        double sign,
        double scatter,
        double alike,
        List<Double> spread,
        double modelShare,
        double floor) {

    private static final double NINE_OF_TEN = 1.645;
    private static final double BEYOND = 2;

    public DailySaving {
        line = List.copyOf(line);
        spread = List.copyOf(spread);
    }

    /** What these whole days save together, kWh. */
    public ConfidenceInterval over(List<DayWeather> days) {
        double[] whole = new double[days.size()];
        Arrays.fill(whole, 1);
        return over(days, whole);
    }

    /**
     * What parts of days save together, kWh; beyond what was seen a saving does not turn into a loss.
     *
     * @param shares of each day, 0 to 1
     */
    public ConfidenceInterval over(List<DayWeather> days, double[] shares) {
        double sum = 0;
        double strange = 0;
        double count = 0;
        double[] rows = new double[line.size()];
        for (int at = 0; at < shares.length; at++) {
            double[] row = row(days.get(at), basis);
            double effect = 0;
            for (int i = 0; i < row.length; i++) {
                rows[i] += shares[at] * row[i];
                effect += shares[at] * row[i] * line.get(i);
            }
            boolean seen = seen(days.get(at));
            effect = seen || effect * sign >= 0 ? effect : 0;
            sum += effect;
            strange += seen ? 0 : Math.abs(effect);
            count += shares[at];
        }
        double off = scatter * Math.sqrt(alike * (count + leverage(rows)));
        double model = modelShare * Math.abs(sum) + 0.4 * strange;
        return ConfidenceInterval.around(sum, Math.hypot(Math.hypot(NINE_OF_TEN * off, model), floor * count));
    }

    private boolean seen(DayWeather day) {
        return basis == SavingBasis.STEADY
                || day.temperature() >= coldest - BEYOND && day.temperature() <= warmest + BEYOND;
    }

    private double leverage(double[] rows) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                sum += rows[i] * rows[j] * spread.get(i * rows.length + j);
            }
        }
        return Math.max(0, sum);
    }

    static double[] row(DayWeather day, SavingBasis basis) {
        return new double[] {
            day.weekday() <= 5 ? 1 : 0, day.weekday() == 6 ? 1 : 0, day.weekday() == 7 ? 1 : 0, basis.of(day)
        };
    }
}
