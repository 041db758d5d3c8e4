package io.plenum.energy.budget;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the months of the past shared a year's energy. May throw Spring's {@code DataAccessException}. */
@Component
class MonthProfile {

    /** Share of the hours of a month that have to be known. */
    private static final double ENOUGH = 0.9;

    private final EnergyMeters meters;
    private final Clock clock;

    MonthProfile(EnergyMeters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** By the calendar year before, else by the twelve months that are over, else by days. */
    BudgetShares of(Site site, EnergyKind kind, int year) {
        BudgetShares before = of(site, kind, YearMonth.of(year - 1, 1));
        BudgetShares recent = before != null
                ? before
                : of(
                        site,
                        kind,
                        YearMonth.from(clock.instant().atZone(site.zone())).minusYears(1));
        return recent != null ? recent : BudgetShares.byDays(year);
    }

    private @Nullable BudgetShares of(Site site, EnergyKind kind, YearMonth first) {
        List<String> mains =
                meters.tree(site).mains(kind).stream().map(Meter::key).toList();
        Instant from = first.atDay(1).atStartOfDay(site.zone()).toInstant();
        Instant to = first.plusYears(1).atDay(1).atStartOfDay(site.zone()).toInstant();
        if (to.isAfter(clock.instant())) {
            return null;
        }
        Map<YearMonth, double[]> months = new HashMap<>(); // sum, hours that are known, hours
        for (EnergySeries hours : meters.hours(site, mains, from, to).values()) {
            for (int hour = 0; hour < hours.size(); hour++) {
                YearMonth month = YearMonth.from(hours.starts()[hour].atZone(site.zone()));
                double[] sums = months.computeIfAbsent(month, key -> new double[3]);
                double amount = hours.amounts()[hour];
                sums[0] += Double.isNaN(amount) ? 0 : amount;
                sums[1] += Double.isNaN(amount) ? 0 : 1;
                sums[2]++;
            }
        }
        Map<YearMonth, Double> amounts = new HashMap<>();
        months.forEach((month, sums) -> {
            if (sums[1] >= ENOUGH * sums[2]) {
                amounts.put(month, sums[0] * sums[2] / sums[1]);
            }
        });
        return BudgetShares.byProfile(amounts);
    }
}
