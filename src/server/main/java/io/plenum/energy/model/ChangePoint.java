package io.plenum.energy.model;

import io.plenum.regression.LeastSquares;
import java.util.Arrays;

/**
 * A line with a flat middle: E = b + h · max(0, Th − T) + c · max(0, T − Tc), the five-parameter model of ASHRAE Guideline 14-2014 Annex
 * D, without the branches that do not pay for themselves after the Bayesian information criterion.
 *
 * @param base b, kWh a day
 * @param heating h, kWh a day and K, never below zero
 * @param heatingBalance Th, °C
 * @param cooling c, kWh a day and K, never below zero
 * @param coolingBalance Tc, °C, not below Th
 * @param squares Σ(y − ŷ)²
 * @param parameters figures learnt
 * @param count days that it was learnt from
 * @param coldest °C of them; two kelvin beyond the range of the history the line is flat
 * @param warmest °C of them
 */
public record ChangePoint(
        double base,
        double heating,
        double heatingBalance,
        double cooling,
        double coolingBalance,
        double squares,
        int parameters,
        int count,
        double coldest,
        double warmest) {

    private static final double STEP = 0.5;
    private static final double SEEN = 2;

    /**
     * @param energy kWh a day
     * @param temperature mean of each day, °C; as many
     */
    public static ChangePoint fit(double[] energy, double[] temperature) {
        double low = Math.ceil(quantile(temperature, 0.1));
        double high = Math.floor(quantile(temperature, 0.9));
        ChangePoint best = solve(energy, temperature, Double.NaN, Double.NaN);
        for (double point = low; point <= high; point += STEP) {
            best = better(best, solve(energy, temperature, point, Double.NaN));
            best = better(best, solve(energy, temperature, Double.NaN, point));
        }
        for (double cold = low; cold <= high; cold += 2 * STEP) {
            for (double warm = cold; warm <= high; warm += 2 * STEP) {
                best = better(best, solve(energy, temperature, cold, warm));
            }
        }
        return best;
    }

    private static ChangePoint better(ChangePoint one, ChangePoint other) {
        boolean physical = other.heating >= 0 && other.cooling >= 0;
        return physical && other.information() < one.information() - 1e-9 ? other : one;
    }

    /** Bayesian information criterion; the lower of two models is the better. */
    public double information() {
        return count * Math.log(Math.max(squares, 1e-12) / count) + parameters * Math.log(count);
    }

    private static ChangePoint solve(double[] energy, double[] temperature, double cold, double warm) {
        boolean heats = !Double.isNaN(cold);
        boolean cools = !Double.isNaN(warm);
        LeastSquares equations = new LeastSquares(3);
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int day = 0; day < energy.length; day++) {
            if (Double.isFinite(energy[day] + temperature[day])) {
                range[0] = Math.min(range[0], temperature[day]);
                range[1] = Math.max(range[1], temperature[day]);
                equations.add(new int[] {0, 1, 2}, row(temperature[day], cold, warm), energy[day]);
            }
        }
        double[] c = equations.solve();
        double squares = 0;
        for (int day = 0; day < energy.length; day++) {
            if (Double.isFinite(energy[day] + temperature[day])) {
                double[] row = row(temperature[day], cold, warm);
                double residual = energy[day] - c[0] - c[1] * row[1] - c[2] * row[2];
                squares += residual * residual;
            }
        }
        int parameters = 1 + (heats ? 2 : 0) + (cools ? 2 : 0);
        return new ChangePoint(
                c[0], c[1], cold, c[2], warm, squares, parameters, equations.count(), range[0], range[1]);
    }

    private static double[] row(double temperature, double cold, double warm) {
        return new double[] {
            1,
            Double.isNaN(cold) ? 0 : Math.max(0, cold - temperature),
            Double.isNaN(warm) ? 0 : Math.max(0, temperature - warm)
        };
    }

    /** Whether days like it were seen, give or take 2 K. */
    public boolean isSeen(double temperature) {
        return temperature >= coldest - SEEN && temperature <= warmest + SEEN;
    }

    /** kWh on a day of that mean temperature; two kelvin beyond what was seen the line goes flat. */
    public double expected(double temperature) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] row = row(Math.clamp(temperature, coldest - SEEN, warmest + SEEN), heatingBalance, coolingBalance);
        return base + heating * row[1] + cooling * row[2];
    }

    /** kWh of these that are for heating; 0 where it does not show. */
    public double heatingPart(double temperature) {
        return Double.isNaN(heatingBalance) ? 0 : heating * Math.max(0, heatingBalance - temperature);
    }

    /** kWh of these that are for cooling; 0 where it does not show. */
    public double coolingPart(double temperature) {
        return Double.isNaN(coolingBalance) ? 0 : cooling * Math.max(0, temperature - coolingBalance);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}
