package io.plenum.energy.model.forecast;

import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Screening;
import io.plenum.energy.model.Towt;
import io.plenum.energy.model.WorkingWeek;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last hours of a history, and what would have been told of them without knowing them.
 *
 * @param actual kWh; NaN where not all of the guesses can be judged
 * @param trees null where the history before is too short to learn them
 */
record ForecastBacktest(
        double[] actual, GradientBoostedForecast.@Nullable Band trees, double[] baseline, double[] lastWeek) {

    private static final double INSIDE = 0.95;

    /** @throws IllegalArgumentException where trees are asked for and too few hours remain to learn from */
    static ForecastBacktest of(MeterHours history, WorkingWeek week, int heldOut, boolean trees) {
        int from = history.length() - heldOut;
        MeterHours past = GradientBoostedForecast.first(history, from);
        MeterHours known = Screening.of(history);
        GradientBoostedForecast.Band band =
                trees ? GradientBoostedForecast.fit(past, week).ahead(history, from) : null;
        double[] actual = Arrays.copyOfRange(known.energy(), from, known.length());
        double[] before = PersistenceForecast.of(known, week, from, known.length());
        Towt towt = Towt.fit(Screening.of(past), week);
        double[] baseline = Arrays.copyOfRange(towt.expected(known), from, known.length());
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isFinite(actual[i] + before[i] + baseline[i])) {
                actual[i] = Double.NaN;
            }
        }
        return new ForecastBacktest(actual, band, baseline, before);
    }

    ForecastScore score() {
        int judged = (int) Arrays.stream(actual).filter(Double::isFinite).count();
        return new ForecastScore(
                judged,
                trees == null ? Double.NaN : cvRmse(trees.expected()),
                cvRmse(baseline),
                cvRmse(lastWeek),
                trees == null ? Double.NaN : inside(trees) / (double) judged);
    }

    private int inside(GradientBoostedForecast.Band band) {
        int inside = 0;
        for (int i = 0; i < actual.length; i++) {
            inside += actual[i] >= band.low()[i] && actual[i] <= band.high()[i] ? 1 : 0;
        }
        return inside;
    }

    private double cvRmse(double[] expected) {
        return GoodnessOfFit.of(actual, expected, 0).cvRmse();
    }

    /** The error that nineteen in twenty of the hours stayed within, kWh; NaN where none was judged. */
    double width(double[] expected) {
        double[] errors = new double[actual.length];
        Arrays.setAll(errors, i -> Math.abs(actual[i] - expected[i]));
        double[] sorted =
                Arrays.stream(errors).filter(Double::isFinite).sorted().toArray();
        int rank = (int) Math.ceil((sorted.length + 1) * INSIDE);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length, rank) - 1];
    }
}
