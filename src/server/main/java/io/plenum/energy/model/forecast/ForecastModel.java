package io.plenum.energy.model.forecast;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Screening;
import io.plenum.energy.model.Towt;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Of the learnt forecast, the baseline and last week's readings the one that told the last weeks best without having seen them. Where the
 * history is too short to judge, last week's readings stand for themselves, without an interval. Takes seconds of computing for a year.
 */
public final class ForecastModel {

    /** Days of history with which a first judgement is possible: a week to learn from, five days to judge. */
    public static final int LEAST_JUDGED_DAYS = 12;

    private static final int WEEK = WorkingWeek.HOURS;

    /** Hours to judge by, the most first; less than five days could be a weekend and little else. */
    private static final int[] HELD_OUT = {4 * WEEK, 3 * WEEK, 2 * WEEK, WEEK, 144, 120};

    private static final int LEAST_JUDGED = 72;

    /** A week of which a few hours may be missing. */
    private static final int LEAST_BASELINE = 160;

    private final WorkingWeek week;
    private final Method method;
    private final @Nullable ForecastScore score;
    private final @Nullable GradientBoostedForecast trees;
    private final @Nullable Towt towt;
    private final double width;

    /** What a guess is made by. */
    public enum Method {
        TREES,
        BASELINE,
        LAST_WEEK
    }

    private ForecastModel(
            WorkingWeek week,
            Method method,
            @Nullable ForecastScore score,
            @Nullable GradientBoostedForecast trees,
            @Nullable Towt towt,
            double width) {
        this.week = week;
        this.method = method;
        this.score = score;
        this.trees = trees;
        this.towt = towt;
        this.width = width;
    }

    /**
     * Learns and judges.
     *
     * @param progress is told how much is done, 0 to 1
     * @return null where less than a week was read
     */
    public static @Nullable ForecastModel of(MeterHours history, WorkingWeek week, DoubleConsumer progress) {
        if (Arrays.stream(history.energy()).filter(Double::isFinite).count() < WEEK) {
            return null;
        }
        ForecastBacktest trial = trial(history, week);
        progress.accept(0.5);
        ForecastScore score = trial == null ? null : trial.score();
        if (trial == null || score == null || score.hours() < LEAST_JUDGED) {
            return new ForecastModel(week, Method.LAST_WEEK, null, null, null, Double.NaN);
        }
        return switch (best(score)) {
            case TREES ->
                new ForecastModel(
                        week, Method.TREES, score, GradientBoostedForecast.fit(history, week), null, Double.NaN);
            case BASELINE -> {
                Towt towt = Towt.fit(Screening.of(history), week);
                yield new ForecastModel(week, Method.BASELINE, score, null, towt, trial.width(trial.baseline()));
            }
            case LAST_WEEK ->
                new ForecastModel(week, Method.LAST_WEEK, score, null, null, trial.width(trial.lastWeek()));
        };
    }

    /** As much time as can be held out, at most four weeks and half of the history; the trees need whole weeks. */
    private static @Nullable ForecastBacktest trial(MeterHours history, WorkingWeek week) {
        for (boolean trees : new boolean[] {true, false}) {
            for (int heldOut : HELD_OUT) {
                int least = trees ? GradientBoostedForecast.LEAST_HOURS : LEAST_BASELINE;
                int past = history.length() - heldOut;
                boolean enough = past >= heldOut
                        && Screening.of(GradientBoostedForecast.first(history, past))
                                        .measured()
                                >= least;
                if (enough && (heldOut >= WEEK || !trees)) {
                    return ForecastBacktest.of(history, week, heldOut, trees);
                }
            }
        }
        return null;
    }

    private static Method best(ForecastScore score) {
        if (score.best()) {
            return Method.TREES;
        }
        return score.towt() < score.lastWeek() ? Method.BASELINE : Method.LAST_WEEK;
    }

    public Method method() {
        return method;
    }

    /** How the three did; null where the history is too short to judge. */
    public @Nullable ForecastScore score() {
        return score;
    }

    /**
     * The hours from one on.
     *
     * @param hours readings as far as they are known, five weeks before {@code from} or more; then the expected temperature, with NaN for
     *     the readings to come, at most a week of them
     * @return NaN where nothing can be told; the interval is NaN where it is not known
     */
    public GradientBoostedForecast.Band ahead(MeterHours hours, int from) {
        if (trees != null) {
            return trees.ahead(hours, from);
        }
        double[] expected = towt == null
                ? PersistenceForecast.of(hours, week, from, hours.length())
                : Arrays.copyOfRange(towt.expected(hours), from, hours.length());
        double[] low = new double[expected.length];
        double[] high = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            boolean seen = isSeen(hours.time(from + i), hours.temperature()[from + i]);
            low[i] = expected[i] - (seen ? width : GradientBoostedForecast.UNSEEN * width);
            high[i] = expected[i] + (seen ? width : GradientBoostedForecast.UNSEEN * width);
        }
        return new GradientBoostedForecast.Band(low, expected, high);
    }

    /** Whether the guess knows weather like it; last week's readings do not ask for the weather. */
    public boolean isSeen(Instant time, double temperature) {
        return Double.isNaN(temperature)
                || (trees == null || trees.isSeen(time, temperature))
                        && (towt == null || towt.isSeen(time, temperature));
    }
}
