package io.plenum.energy.summary;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.Peak;
import io.plenum.energy.Peaks;
import io.plenum.energy.tariff.Bill;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Adds up what a site used in a period. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class Summaries {

    private final EnergyMeters meters;
    private final Peaks peaks;
    private final Tariffs tariffs;

    Summaries(EnergyMeters meters, Peaks peaks, Tariffs tariffs) {
        this.meters = meters;
        this.peaks = peaks;
        this.tariffs = tariffs;
    }

    /** A period from an instant to before another; hours count whole. */
    public EnergySummary of(Site site, Instant from, Instant to) {
        MeterTree tree = meters.tree(site);
        SiteTariffs prices = tariffs.of(site);
        Map<String, EnergySeries> hours =
                meters.hours(site, tree.all().stream().map(Meter::key).toList(), from, to);
        List<EnergySummary.Purchased> bought = new ArrayList<>();
        List<EnergySummary.Part> parts = new ArrayList<>();
        for (Meter meter : tree.all()) {
            EnergySeries series = Objects.requireNonNull(hours.get(meter.key()));
            if (meter.bought()) {
                bought.add(bought(site, meter, series, from, to));
            } else {
                parts.add(part(prices, meter, series));
            }
        }
        Meter main = tree.main(EnergyKind.ELECTRICITY);
        Peak peak = main == null ? null : peaks.highest(site, main, from, to);
        return new EnergySummary(from, to, prices.currency(), prices.isAssumed(from), bought, parts, peak);
    }

    private EnergySummary.Purchased bought(Site site, Meter meter, EnergySeries hours, Instant from, Instant to) {
        return new EnergySummary.Purchased(
                meter.kind(),
                meter.key(),
                hours.total(),
                fedIn(hours),
                hours.estimated(),
                hours.count(EnergyQuality.MISSING),
                bill(site, meter, hours, from, to),
                carbon(tariffs.of(site), meter.kind(), hours));
    }

    /** What the hours of a meter of a site cost, each by the tariffs that held then. */
    public Bill bill(Site site, Meter meter, EnergySeries hours, Instant from, Instant to) {
        SiteTariffs prices = tariffs.of(site);
        boolean demand = meter.kind() == EnergyKind.ELECTRICITY && prices.chargesDemand();
        Map<YearMonth, Double> highest = demand ? peaks.byMonth(meter, from, to, site.zone()) : Map.of();
        return hours.size() == 0 ? Bill.NONE : Bill.of(meter.kind(), hours, prices, highest, to);
    }

    private static double fedIn(EnergySeries hours) {
        double sum = 0;
        for (double amount : hours.amounts()) {
            sum += amount < 0 ? -amount : 0;
        }
        return sum;
    }

    /** kg of CO₂ of what was drawn; what is fed in takes nothing off, it is others who use it. */
    private static double carbon(SiteTariffs tariffs, EnergyKind kind, EnergySeries hours) {
        double sum = 0;
        for (int i = 0; i < hours.size(); i++) {
            double amount = hours.amounts()[i];
            sum += amount > 0 ? amount * tariffs.carbonAverage(kind, hours.starts()[i]) : 0;
        }
        return sum;
    }

    private static EnergySummary.Part part(SiteTariffs tariffs, Meter meter, EnergySeries hours) {
        boolean made = meter.role() == Meter.Role.GENERATION;
        return new EnergySummary.Part(
                meter,
                hours.total(),
                hours.estimated(),
                hours.count(EnergyQuality.MISSING),
                made ? 0 : money(tariffs, meter.kind(), hours),
                made ? 0 : carbon(tariffs, meter.kind(), hours));
    }

    private static double money(SiteTariffs tariffs, EnergyKind kind, EnergySeries hours) {
        double sum = 0;
        for (int i = 0; i < hours.size(); i++) {
            double amount = hours.amounts()[i];
            sum += Double.isNaN(amount) ? 0 : amount * tariffs.hourPrice(kind, hours.starts()[i]);
        }
        return sum;
    }
}
