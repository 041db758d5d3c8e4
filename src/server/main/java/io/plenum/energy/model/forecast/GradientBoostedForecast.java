package io.plenum.energy.model.forecast;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Screening;
import io.plenum.energy.model.Towt;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.regression.GradientTreeBoost;

/**
 * What a meter will read up to a week ahead, with an interval: gradient-boosted trees (Friedman, Annals of Statistics 29 (2001) 1189) that
 * learn what {@link Towt} and the habit of last week leave over, from the calendar, lagged and rolling temperature and the meter at least a
 * week before. Outside of the temperatures of its history the trees add nothing new, the line of {@link Towt} is flat, and the interval is
 * twice as wide.
 *
 * <p>The interval is split conformal (Lei et al., Journal of the American Statistical Association 113 (2018) 1094): a first forecast is
 * learnt without the last fifth of the history, which tells how many trees are worth having; its errors there, apart for hours in use and
 * out of use, are the width. Takes seconds of computing for a year.
 */
public final class GradientBoostedForecast {

    /** Two weeks for the lags, and as much again to learn and to calibrate from. */
    public static final int LEAST_HOURS = 6 * WorkingWeek.HOURS;

    private static final double INSIDE = 0.95;

    /** How much wider an interval is where nobody knows such weather. */
    static final double UNSEEN = 2;

    private static final int TREES = 100;
    private static final int DEPTH = 5;
    private static final int LEAVES = 12;
    private static final int IN_LEAF = 30;
    private static final double SHRINKAGE = 0.06;
    private static final double SAMPLED = 0.7;

    private final ForecastFeatures features;
    private final GradientTreeBoost trees;
    private final int used;
    private final double inUse;
    private final double outOfUse;

    /** @param used of the trees; with none of them the baseline and last week's rest remain */
    private GradientBoostedForecast(
            ForecastFeatures features, GradientTreeBoost trees, int used, double inUse, double outOfUse) {
        this.features = features;
        this.trees = trees;
        this.used = used;
        this.inUse = inUse;
        this.outOfUse = outOfUse;
    }

    /**
     * Hours to come.
     *
     * @param low nineteen in twenty lie between here
     * @param expected kWh; NaN where the temperature is not known
     * @param high and here
     */
    public record Band(double[] low, double[] expected, double[] high) {}

    /**
     * Learns from the measured hours; a meter that stands still and outages are left out.
     *
     * @throws IllegalArgumentException where less than {@link #LEAST_HOURS} hours were measured
     */
    public static GradientBoostedForecast fit(MeterHours history, WorkingWeek week) {
        MeterHours known = Screening.of(history);
        if (known.measured() < LEAST_HOURS) {
            throw new IllegalArgumentException(known.measured() + " hours are too few for a forecast");
        }
        int head = known.length() - known.length() / 5;
        GradientBoostedForecast first = learn(first(known, head), week, TREES, Double.NaN, Double.NaN);
        int used = first.fewest(known, head);
        GradientBoostedForecast judged =
                new GradientBoostedForecast(first.features, first.trees, used, Double.NaN, Double.NaN);
        return learn(known, week, used, judged.width(known, head, true), judged.width(known, head, false));
    }

    /**
     * The hours from one on.
     *
     * @param hours readings as far as they are known, at least two weeks before {@code from}; then the expected temperature, with NaN for
     *     the readings to come
     */
    public Band ahead(MeterHours hours, int from) {
        double[] expected = expected(Screening.of(hours), from);
        double[] low = expected.clone();
        double[] high = expected.clone();
        for (int i = 0; i < expected.length; i++) {
            boolean seen = features.isSeen(hours.time(from + i), hours.temperature()[from + i]);
            double width = (seen ? 1 : UNSEEN) * (features.occupied(hours.time(from + i)) ? inUse : outOfUse);
            low[i] -= width;
            high[i] += width;
        }
        return new Band(low, expected, high);
    }

    /** Whether its history knows weather like it at such a time of the week. */
    boolean isSeen(Instant time, double temperature) {
        return features.isSeen(time, temperature);
    }

    private static GradientBoostedForecast learn(
            MeterHours known, WorkingWeek week, int used, double inUse, double outOfUse) {
        ForecastFeatures features = ForecastFeatures.of(known, week);
        List<double[]> rows = new ArrayList<>();
        for (int hour = 2 * WorkingWeek.HOURS; hour < known.length(); hour++) {
            if (known.measured(hour)) {
                rows.add(features.row(known, hour));
            }
        }
        // the draws of hours for each tree: the same history gives the same forecast
        MathEx.setSeed(20_011);
        GradientTreeBoost trees = GradientTreeBoost.fit(
                Formula.lhs(ForecastFeatures.TARGET),
                frame(rows),
                new GradientTreeBoost.Options(
                        Loss.ls(), TREES, DEPTH, LEAVES, IN_LEAF, SHRINKAGE, SAMPLED, null, null));
        return new GradientBoostedForecast(features, trees, used, inUse, outOfUse);
    }

    /** So many trees as served the hours from one on best: in noise the fewest. */
    private int fewest(MeterHours known, int from) {
        double[][] after = steps(known, from);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int count = 0; count < after.length; count++) {
            double squares = 0;
            for (int i = 0; i < after[count].length; i++) {
                double error = known.energy()[from + i] - after[count][i];
                squares += Double.isNaN(error) ? 0 : error * error;
            }
            if (squares < least) {
                least = squares;
                best = count;
            }
        }
        return best;
    }

    private double[] expected(MeterHours hours, int from) {
        return steps(hours, from)[used];
    }

    /** What is expected of each hour from one on with no tree, with the first, with the first two, and so on. */
    private double[][] steps(MeterHours hours, int from) {
        double[][] rows = new double[hours.length() - from][];
        double[][] steps = new double[trees.size() + 1][rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(hours, from + i);
            steps[0][i] = features.base(hours, from + i);
        }
        double[][] rests = rows.length == 0 ? new double[trees.size()][0] : trees.test(frame(List.of(rows)));
        for (int tree = 0; tree < rests.length; tree++) {
            for (int i = 0; i < rows.length; i++) {
                steps[tree + 1][i] = steps[0][i] + rests[tree][i];
            }
        }
        return steps;
    }

    /** The error that so many of the hours from one on stay within, kWh; of all hours where too few are of the kind. */
    private double width(MeterHours known, int from, boolean used) {
        double[] expected = expected(known, from);
        List<Double> all = new ArrayList<>();
        List<Double> kind = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(known.energy()[from + i] - expected[i]);
            if (Double.isFinite(error)) {
                all.add(error);
                if (features.occupied(known.time(from + i)) == used) {
                    kind.add(error);
                }
            }
        }
        List<Double> errors = (kind.size() < 40 ? all : kind).stream().sorted().toList();
        int rank = (int) Math.ceil((errors.size() + 1) * INSIDE);
        return errors.isEmpty() ? Double.NaN : errors.get(Math.min(errors.size(), rank) - 1);
    }

    static MeterHours first(MeterHours hours, int count) {
        return new MeterHours(
                hours.start(), Arrays.copyOf(hours.energy(), count), Arrays.copyOf(hours.temperature(), count));
    }

    private static DataFrame frame(List<double[]> rows) {
        return DataFrame.of(rows.toArray(new double[0][]), ForecastFeatures.NAMES.toArray(new String[0]));
    }
}
