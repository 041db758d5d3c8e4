package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.html.Anchor;
import io.plenum.energy.load.LoadAnalysis;
import io.plenum.energy.load.LoadAnalysis.LoadPeak;
import io.plenum.energy.load.LoadAnalysis.PeakCause;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;

/** The peak of a period, when it was, and what was above its own typical power then. */
public class PeakCausesCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    public PeakCausesCard(LoadAnalysis load, SiteTariffs tariffs, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.peak.of", EnergyFormatter.text("energy.kind." + load.kind())));
        LoadPeak peak = load.peak();
        String unit = LoadCard.unit(load.kind());
        if (peak == null) {
            addText(getTranslation("energy.peak.none"));
            return;
        }
        addText(getTranslation(
                peak.minutes() == 15 ? "energy.peak.quarter" : "energy.peak.hour",
                words.number(peak.power(), 0) + " " + unit,
                words.moment(peak.start())));
        double charge = tariffs.book(peak.start()).demandCharge();
        if (peak.setsMonth() && charge != 0) {
            addText(getTranslation("energy.peak.sets", words.money(charge * peak.power()), words.money(charge, 2)));
        }
        if (peak.causes().isEmpty()) {
            addText(getTranslation(peak.looked() == 0 ? "energy.peak.no-meters" : "energy.peak.nobody", peak.looked()));
            return;
        }
        EnergyTable table =
                new EnergyTable(getTranslation("energy.peak.causes"), "meter", "power", "typical", "excess");
        for (PeakCause cause : peak.causes()) {
            String name = cause.meter() ? cause.name() : cause.name() + " *";
            table.row(
                    new Anchor("equipment/" + cause.key(), name),
                    words.number(cause.power(), 1) + " " + unit,
                    words.number(cause.typical(), 1) + " " + unit,
                    "+" + words.number(cause.above(), 1) + " " + unit);
        }
        add(table);
        hint(getTranslation("energy.peak.hint", peak.looked()));
    }
}
