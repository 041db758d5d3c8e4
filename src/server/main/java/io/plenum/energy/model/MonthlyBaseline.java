package io.plenum.energy.model;

import io.plenum.regression.LeastSquares;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Degree days by months: E = b · days + h · heating degree days + c · cooling degree days (ASHRAE Guideline 14-2014 Annex D; bases of 15 and
 * 18 °C), without a part whose slope is below zero or that no month tells. The coarsest of the baselines, for meters whose days follow orders
 * or habits that no weather explains but whose months do.
 */
final class MonthlyBaseline implements FittedBaseline {

    private static final double HEATING_BASE = 15;
    private static final double COOLING_BASE = 18;
    private static final double ENOUGH = 0.9;
    private static final int LEAST_MONTHS = 10;
    private static final int LEAST_AFTER = 3;
    /** Beyond the degree days of history by this share a month is other weather. */
    private static final double BEYOND = 1.1;

    private final WorkingWeek week;
    private final Map<YearMonth, double[]> history;
    private final boolean[] used;
    private final double[] coefficients;
    private final LeastSquares equations;
    private final Acceptance acceptance;
    private final double[] most = new double[3];

    MonthlyBaseline(MeterHours before, WorkingWeek week) {
        this.week = week;
        history = months(MeterDays.of(before, week.zone()));
        boolean[] parts = {true, true, true};
        LeastSquares fit = fit(parts);
        double[] found = fit.solve();
        while (wrong(found, parts) > 0) {
            parts[wrong(found, parts)] = false;
            fit = fit(parts);
            found = fit.solve();
        }
        used = parts;
        equations = fit;
        coefficients = found;
        acceptance = new Acceptance(Acceptance.Resolution.MONTH, goodness());
        history.values().forEach(month -> {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], month[i] / month[0]);
            }
        });
    }

    /** A part that says that less is used the colder, or the warmer, it is; 0 for none. */
    private static int wrong(double[] found, boolean[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i] && found[i] <= 0) {
                return i;
            }
        }
        return 0;
    }

    /** Days, heating and cooling degree days, kWh, and hours of each month that was measured nearly whole. */
    private static Map<YearMonth, double[]> months(MeterDays days) {
        Map<YearMonth, double[]> months = new TreeMap<>();
        for (int day = 0; day < days.length(); day++) {
            if (days.measured(day)) {
                double celsius = days.temperature()[day];
                double[] month = months.computeIfAbsent(YearMonth.from(days.date(day)), key -> new double[4]);
                month[0]++;
                month[1] += Math.max(0, HEATING_BASE - celsius);
                month[2] += Math.max(0, celsius - COOLING_BASE);
                month[3] += days.energy()[day];
            }
        }
        months.entrySet()
                .removeIf(month -> month.getValue()[0] < ENOUGH * month.getKey().lengthOfMonth());
        return months;
    }

    private LeastSquares fit(boolean[] parts) {
        LeastSquares fit = new LeastSquares(3);
        history.values().forEach(month -> fit.add(new int[] {0, 1, 2}, row(month, parts), month[3]));
        return fit;
    }

    private static double[] row(double[] month, boolean[] parts) {
        return new double[] {month[0], parts[1] ? month[1] : 0, parts[2] ? month[2] : 0};
    }

    private GoodnessOfFit goodness() {
        double[] actual =
                history.values().stream().mapToDouble(month -> month[3]).toArray();
        double[] expected =
                history.values().stream().mapToDouble(this::expected).toArray();
        return GoodnessOfFit.of(actual, expected, parameters());
    }

    private double expected(double[] month) {
        double[] row = row(month, used);
        return coefficients[0] * row[0] + coefficients[1] * row[1] + coefficients[2] * row[2];
    }

    private int parameters() {
        return 1 + (used[1] ? 1 : 0) + (used[2] ? 1 : 0);
    }

    @Override
    public BaselineModel model() {
        return BaselineModel.MONTHLY;
    }

    @Override
    public Acceptance acceptance() {
        return acceptance;
    }

    @Override
    public boolean isFounded() {
        return history.size() >= LEAST_MONTHS;
    }

    /** Whole months only; by the variance of a sum of predictions of ordinary least squares, months autocorrelated as they were. */
    @Override
    public Comparison compare(MeterHours after, double confidence) {
        Map<YearMonth, double[]> all = months(MeterDays.of(after, week.zone()));
        Map<YearMonth, double[]> seen = new TreeMap<>(all);
        seen.values().removeIf(month -> !isSeen(month));
        double[] sum = new double[4];
        seen.values().forEach(month -> Arrays.setAll(sum, i -> sum[i] + month[i]));
        double outside = all.isEmpty() ? 0 : (all.size() - seen.size()) / (double) all.size();
        int hours = seen.size() < LEAST_AFTER ? 0 : (int) (24 * sum[0]);
        double off = uncertainty(seen.size(), row(sum, used), confidence);
        MeterHours judged = after.only(
                hour -> seen.containsKey(YearMonth.from(after.time(hour).atZone(week.zone()))));
        return new Comparison(expected(sum), sum[3], off, hours, outside, judged);
    }

    private double uncertainty(int months, double[] rows, double confidence) {
        GoodnessOfFit fit = acceptance.fit();
        double rho = Math.clamp(fit.autocorrelation(), 0, 0.9);
        double[] solved = equations.solve(rows);
        double leverage = 0;
        for (int i = 0; i < rows.length; i++) {
            leverage += rows[i] * solved[i];
        }
        double t = new TDistribution(Math.max(1, fit.count() - parameters()))
                .inverseCumulativeProbability((1 + confidence) / 2);
        return t * fit.rmse() * Math.sqrt((1 + rho) / (1 - rho) * (months + leverage));
    }

    private boolean isSeen(double[] month) {
        return month[1] / month[0] <= BEYOND * most[1] && month[2] / month[0] <= BEYOND * most[2] + 0.2;
    }
}
