package io.plenum.energy.ui;

import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.Peak;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.tariff.SiteTariffs;
import java.util.Comparator;
import java.util.Map;

/** The highest demand, and what made it. */
class PeakCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    PeakCard(EnergySummary summary, MeterTree tree, SiteTariffs tariffs, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.peak"));
        Peak peak = summary.peak();
        if (peak == null) {
            addText(getTranslation("energy.peak.none"));
            return;
        }
        addText(getTranslation("energy.peak.text", words.number(peak.kilowatts(), 0), words.moment(peak.start())));
        double charge = tariffs.book(peak.start()).demandCharge();
        if (charge != 0) {
            hint(getTranslation("energy.peak.cost", words.money(charge, 2), words.money(charge * peak.kilowatts())));
        }
        EnergyTable table = new EnergyTable(getTranslation("energy.peak"), "meter", "power", "share");
        double positive = peak.shares().values().stream()
                .filter(power -> power > 0)
                .mapToDouble(Double::doubleValue)
                .sum();
        peak.shares().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(share -> {
                    Meter meter = tree.meter(share.getKey());
                    table.row(
                            meter == null ? share.getKey() : EnergyFormatter.meter(meter),
                            words.number(share.getValue(), 1) + " kW",
                            share.getValue() > 0 ? words.bar(share.getValue() / positive) : "");
                });
        add(table);
    }
}
