package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * What each hour of a meter cost and emitted, so that the hours of any period add up to its bill ({@link io.plenum.energy.tariff.Bill}):
 * tiers follow what the calendar month used before, fees and demand are spread evenly over the hours of their month.
 *
 * @param first index of the hour that the arrays begin with
 * @param energy money at the hour's price with tiers, less what is paid for what was fed in; 0 where the amount is unknown
 * @param fixed money for fees and demand
 * @param carbon kg of CO₂ of what was drawn
 */
record HourlyCosts(int first, double[] energy, double[] fixed, double[] carbon) {

    /**
     * @param from index of the first hour wanted; the series has to reach back to the begin of its month
     * @param to index of the hour after the last
     * @param peaks highest quarter of an hour of each month, kW; empty where none is paid for
     */
    static HourlyCosts of(
            EnergyKind kind, EnergySeries hours, int from, int to, SiteTariffs tariffs, Map<YearMonth, Double> peaks) {
        int count = Math.max(0, to - from);
        HourlyCosts costs = new HourlyCosts(from, new double[count], new double[count], new double[count]);
        if (count == 0) {
            return costs;
        }
        Map<YearMonth, Double> used = new HashMap<>();
        YearMonth earliest = YearMonth.from(hours.starts()[from].atZone(tariffs.zone()));
        for (int hour = monthBegin(hours, from, earliest, tariffs.zone()); hour < to; hour++) {
            costs.add(kind, hours, hour, tariffs, peaks, used);
        }
        return costs;
    }

    private static int monthBegin(EnergySeries hours, int from, YearMonth month, ZoneId zone) {
        int hour = from;
        while (hour > 0 && YearMonth.from(hours.starts()[hour - 1].atZone(zone)).equals(month)) {
            hour--;
        }
        return hour;
    }

    private void add(
            EnergyKind kind,
            EnergySeries hours,
            int hour,
            SiteTariffs tariffs,
            Map<YearMonth, Double> peaks,
            Map<YearMonth, Double> used) {
        ZonedDateTime local = hours.starts()[hour].atZone(tariffs.zone());
        YearMonth month = YearMonth.from(local);
        TariffBook book = tariffs.book(hours.starts()[hour]);
        Tariff tariff = book.tariff(kind);
        double amount = hours.amounts()[hour];
        double before = used.getOrDefault(month, 0.0);
        if (amount > 0) {
            used.put(month, before + amount);
        }
        int at = hour - first;
        if (at < 0) {
            return;
        }
        if (amount > 0) {
            energy[at] = amount * tariffs.hourPrice(kind, hours.starts()[hour]) + tariff.surcharge(before, amount);
            carbon[at] = amount * tariffs.carbonAverage(kind, hours.starts()[hour]);
        } else if (amount < 0) {
            energy[at] = amount * book.feedIn();
        }
        double monthly = tariff.monthlyFee() + book.demandCharge() * Math.max(0, peaks.getOrDefault(month, 0.0));
        fixed[at] = monthly / month.lengthOfMonth() / hours(local.toLocalDate(), tariffs.zone());
    }

    /** Hours of a day: 23 or 25 where clocks change. */
    private static double hours(LocalDate day, ZoneId zone) {
        return (day.plusDays(1).atStartOfDay(zone).toEpochSecond()
                        - day.atStartOfDay(zone).toEpochSecond())
                / 3600.0;
    }

    /** The sum of two that begin alike. */
    HourlyCosts plus(HourlyCosts other) {
        return new HourlyCosts(first, sum(energy, other.energy), sum(fixed, other.fixed), sum(carbon, other.carbon));
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
