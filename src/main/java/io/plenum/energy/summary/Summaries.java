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
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.Tariffs;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Adds up what was used in a period. Every call may throw Spring's {@code DataAccessException} while the database is away. */
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
    public EnergySummary of(Instant from, Instant to) {
        MeterTree tree = meters.tree();
        Map<String, EnergySeries> hours =
                meters.hours(tree.all().stream().map(Meter::key).toList(), from, to);
        List<EnergySummary.Bought> bought = new ArrayList<>();
        List<EnergySummary.Part> parts = new ArrayList<>();
        for (Meter meter : tree.all()) {
            EnergySeries series = Objects.requireNonNull(hours.get(meter.key()));
            if (meter.bought()) {
                bought.add(bought(meter, series, from, to));
            } else {
                parts.add(part(meter, series));
            }
        }
        Meter main = tree.main(EnergyKind.ELECTRICITY);
        Peak peak = main == null ? null : peaks.highest(main, from, to);
        return new EnergySummary(from, to, tariffs.currency(), tariffs.isAssumed(), bought, parts, peak);
    }

    private EnergySummary.Bought bought(Meter meter, EnergySeries hours, Instant from, Instant to) {
        return new EnergySummary.Bought(
                meter.kind(),
                meter.key(),
                hours.total(),
                fedIn(hours),
                hours.estimated(),
                hours.count(EnergyQuality.MISSING),
                bill(meter, hours, from, to),
                carbon(meter.kind(), hours));
    }

    /** What the hours of a meter cost. */
    public Bill bill(Meter meter, EnergySeries hours, Instant from, Instant to) {
        TariffBook book = tariffs.book();
        boolean demand = meter.kind() == EnergyKind.ELECTRICITY && book.demandCharge() != 0;
        Map<YearMonth, Double> highest = demand ? peaks.byMonth(meter, from, to, tariffs.zone()) : Map.of();
        return hours.size() == 0
                ? Bill.NONE
                : Bill.of(
                        hours,
                        book.tariff(meter.kind()),
                        book.feedIn(),
                        book.demandCharge(),
                        highest,
                        tariffs.zone(),
                        to);
    }

    private static double fedIn(EnergySeries hours) {
        double sum = 0;
        for (double amount : hours.amounts()) {
            sum += amount < 0 ? -amount : 0;
        }
        return sum;
    }

    /** kg of CO₂ of what was drawn; what is fed in takes nothing off, it is others who use it. */
    private double carbon(EnergyKind kind, EnergySeries hours) {
        double sum = 0;
        for (int i = 0; i < hours.size(); i++) {
            double amount = hours.amounts()[i];
            sum += amount > 0 ? amount * tariffs.carbonAverage(kind, hours.starts()[i]) : 0;
        }
        return sum;
    }

    private EnergySummary.Part part(Meter meter, EnergySeries hours) {
        boolean made = meter.role() == Meter.Role.GENERATION;
        return new EnergySummary.Part(
                meter,
                hours.total(),
                hours.estimated(),
                hours.count(EnergyQuality.MISSING),
                made ? 0 : money(meter.kind(), hours),
                made ? 0 : carbon(meter.kind(), hours));
    }

    private double money(EnergyKind kind, EnergySeries hours) {
        double sum = 0;
        for (int i = 0; i < hours.size(); i++) {
            double amount = hours.amounts()[i];
            sum += Double.isNaN(amount) ? 0 : amount * tariffs.hourPrice(kind, hours.starts()[i]);
        }
        return sum;
    }
}
