package io.plenum.energy.tariff;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a period costs; all in the currency of the tariffs.
 *
 * @param energy for what was drawn, by the hour's price
 * @param tiers what the month's amounts add or take off
 * @param fees monthly fees, by the share of the month's days
 * @param demand for the highest quarters of an hour of the months, by the share of the month's days
 * @param feedIn what is paid for what was fed in; to be taken off
 */
public record Bill(double energy, double tiers, double fees, double demand, double feedIn) {

    public static final Bill NONE = new Bill(0, 0, 0, 0, 0);

    public double total() {
        return energy + tiers + fees + demand - feedIn;
    }

    public Bill plus(Bill other) {
        return new Bill(
                energy + other.energy,
                tiers + other.tiers,
                fees + other.fees,
                demand + other.demand,
                feedIn + other.feedIn);
    }

    /**
     * The cost of hours that begin anywhere in a month, each by the tariffs that held then: a tier counts from the first of them.
     *
     * @param peaks highest mean power over a quarter of an hour, kW, by month; empty where none is paid for
     * @param end of the period: the last hour may still be running
     */
    public static Bill of(
            EnergyKind kind, EnergySeries hours, SiteTariffs tariffs, Map<YearMonth, Double> peaks, Instant end) {
        double energy = 0;
        double tiers = 0;
        double feedIn = 0;
        Map<YearMonth, Double> used = new HashMap<>();
        for (int i = 0; i < hours.size(); i++) {
            double amount = hours.amounts()[i];
            Instant start = hours.starts()[i];
            if (amount < 0) {
                feedIn -= amount * tariffs.feedIn(start);
            } else if (amount > 0) {
                YearMonth month = YearMonth.from(start.atZone(tariffs.zone()));
                double before = used.getOrDefault(month, 0.0);
                energy += amount * tariffs.hourPrice(kind, start);
                tiers += tariffs.book(start).tariff(kind).surcharge(before, amount);
                used.put(month, before + amount);
            }
        }
        double fees = 0;
        double demand = 0;
        for (Map.Entry<LocalDate, Double> day :
                days(hours.starts()[0], end, tariffs.zone()).entrySet()) {
            TariffBook book = tariffs.history().at(day.getKey());
            YearMonth month = YearMonth.from(day.getKey());
            double share = day.getValue() / month.lengthOfMonth();
            fees += share * book.tariff(kind).monthlyFee();
            demand += share * book.demandCharge() * Math.max(0, peaks.getOrDefault(month, 0.0));
        }
        return new Bill(energy, tiers, fees, demand, feedIn);
    }

    /** What share of each day lies in a period. */
    static Map<LocalDate, Double> days(Instant from, Instant to, ZoneId zone) {
        Map<LocalDate, Double> shares = new TreeMap<>();
        ZonedDateTime at = from.atZone(zone);
        while (at.toInstant().isBefore(to)) {
            LocalDate day = at.toLocalDate();
            ZonedDateTime next = day.plusDays(1).atStartOfDay(zone);
            Instant end = next.toInstant().isBefore(to) ? next.toInstant() : to;
            double whole = next.toEpochSecond() - day.atStartOfDay(zone).toEpochSecond();
            shares.put(day, (end.getEpochSecond() - at.toEpochSecond()) / whole);
            at = next;
        }
        return shares;
    }
}
