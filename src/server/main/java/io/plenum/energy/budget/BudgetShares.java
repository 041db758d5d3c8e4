package io.plenum.energy.budget;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares of the months of a year, January first.
 *
 * @param months twelve, 1 together
 */
public record BudgetShares(List<Double> months, EnergyBudget.Spread spread) {

    private static final int YEAR = 12;

    /** By the days of the months. */
    public static BudgetShares byDays(int year) {
        return of(month -> YearMonth.of(year, month).lengthOfMonth(), EnergyBudget.Spread.DAYS);
    }

    /**
     * As months of the past used it.
     *
     * @param amounts kWh or m³; one below zero, of more fed in than drawn, counts as none
     * @return null where a month of the year is not among them, or nothing was used
     */
    public static @Nullable BudgetShares byProfile(Map<YearMonth, Double> amounts) {
        double[] used = new double[YEAR];
        boolean[] known = new boolean[YEAR];
        amounts.forEach((month, amount) -> {
            used[month.getMonthValue() - 1] += Math.max(0, amount);
            known[month.getMonthValue() - 1] = true;
        });
        boolean whole = amounts.size() == YEAR && IntStream.range(0, YEAR).allMatch(month -> known[month]);
        return whole && DoubleStream.of(used).sum() > 0
                ? of(month -> used[month - 1], EnergyBudget.Spread.PROFILE)
                : null;
    }

    private static BudgetShares of(IntToDoubleFunction weight, EnergyBudget.Spread spread) {
        double[] weights = IntStream.rangeClosed(1, YEAR).mapToDouble(weight).toArray();
        double sum = DoubleStream.of(weights).sum();
        return new BudgetShares(
                DoubleStream.of(weights).mapToObj(one -> one / sum).toList(), spread);
    }
}
