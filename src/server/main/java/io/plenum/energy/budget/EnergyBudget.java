package io.plenum.energy.budget;

import io.plenum.energy.EnergyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site may use or pay of a kind of energy in a calendar year.
 *
 * @param amount kWh, of water m³; null where only the cost is limited
 * @param cost money in the site's currency; null where only the amount is limited
 * @param shares of the year that each month has, January first; 1 together
 * @param spread how they were found
 * @param changed when it was entered
 */
public record EnergyBudget(
        EnergyKind kind,
        int year,
        @Nullable Double amount,
        @Nullable Double cost,
        List<Double> shares,
        Spread spread,
        Instant changed,
        String changedBy) {

    /** How a year is spread over its months; days of a month have the same share each. */
    public enum Spread {
        /** As twelve months of the past used it. */
        PROFILE,
        /** By the days of the months, since no twelve months are known well enough. */
        DAYS
    }

    public EnergyBudget {
        shares = List.copyOf(shares);
    }

    /** Share of the year that the days from one to before another have; days of other years have none. */
    public double share(LocalDate from, LocalDate to) {
        double share = 0;
        for (int month = 1; month <= shares.size(); month++) {
            YearMonth of = YearMonth.of(year, month);
            long first = Math.max(from.toEpochDay(), of.atDay(1).toEpochDay());
            long last = Math.min(to.toEpochDay(), of.plusMonths(1).atDay(1).toEpochDay());
            share += shares.get(month - 1) * Math.max(0, last - first) / of.lengthOfMonth();
        }
        return share;
    }
}
