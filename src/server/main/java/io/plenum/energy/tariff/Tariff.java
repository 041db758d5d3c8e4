package io.plenum.energy.tariff;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of energy costs and emits; of water read m³ for kWh.
 *
 * @param base money for each kWh outside of all periods
 * @param periods the first that holds at a moment counts
 * @param tiers of the calendar month, by rising amount
 * @param monthlyFee money for each calendar month
 * @param carbonAverage kg of CO₂ for each kWh, where no hourly factor is known
 * @param carbonMarginal kg of CO₂ of one kWh more or less, where no hourly factor is known; null means as the average
 */
public record Tariff(
        double base,
        List<TariffPeriod> periods,
        List<Tier> tiers,
        double monthlyFee,
        double carbonAverage,
        @Nullable Double carbonMarginal) {

    private static final int QUARTERS = 4;

    public Tariff {
        periods = periods == null ? List.of() : List.copyOf(periods);
        tiers = tiers == null
                ? List.of()
                : tiers.stream().sorted(Comparator.comparing(Tier::above)).toList();
    }

    /** The same at all hours. */
    public static Tariff flat(double price, double carbon, @Nullable Double marginal) {
        return new Tariff(price, List.of(), List.of(), 0, carbon, marginal);
    }

    /** The price at a moment of local time, without tiers. */
    public double price(LocalDateTime time) {
        for (TariffPeriod period : periods) {
            if (period.holds(time)) {
                return period.price();
            }
        }
        return base;
    }

    /** The mean price over the hour from an instant on: a period may begin within it. */
    double hourPrice(Instant start, ZoneId zone) {
        if (periods.isEmpty()) {
            return base;
        }
        double sum = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            sum += price(LocalDateTime.ofInstant(start.plusSeconds(900L * quarter), zone));
        }
        return sum / QUARTERS;
    }

    /** What tiers add to the price of so much, when so much of the month was used before. */
    public double surcharge(double before, double amount) {
        double sum = 0;
        for (int i = 0; i < tiers.size(); i++) {
            double end = i + 1 < tiers.size() ? tiers.get(i + 1).above() : Double.POSITIVE_INFINITY;
            double within = Math.min(before + amount, end)
                    - Math.max(before, tiers.get(i).above());
            sum += Math.max(0, within) * tiers.get(i).surcharge();
        }
        return sum;
    }

    double marginal() {
        return carbonMarginal == null ? carbonAverage : carbonMarginal;
    }
}
