package io.plenum.energy.ui;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.model.AnomalyPeriod;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.List;

/** When the building used more or less than its baseline explains, and how much. */
class AnomalyCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 12;

    AnomalyCard(
            BaselineService baselines,
            Site site,
            SiteTariffs tariffs,
            Instant from,
            Instant to,
            EnergyFormatter words) {
        super(EnergyFormatter.text("energy.anomalies"));
        if (baselines.expectation(site) == null) {
            addText(getTranslation("energy.today.none", BaselineService.LEAST_DAYS, baselines.days(site)));
            return;
        }
        List<AnomalyPeriod> found = baselines.anomalies(site, from, to);
        if (found.isEmpty()) {
            addText(getTranslation("energy.anomalies.none"));
            return;
        }
        EnergyTable table = new EnergyTable(getTranslation("energy.anomalies"), "time", "excess", "cost");
        found.stream()
                .limit(MOST)
                .forEach(episode -> table.row(
                        words.moment(episode.from()) + " – " + words.hour(episode.to()),
                        amount(episode, words),
                        words.money(
                                episode.kilowattHours() * tariffs.hourPrice(EnergyKind.ELECTRICITY, episode.from()))));
        add(table);
        hint(getTranslation("energy.anomalies.hint"));
    }

    private String amount(AnomalyPeriod episode, EnergyFormatter words) {
        boolean more = episode.kilowattHours() > 0;
        return (more ? "▲ " : "▼ ")
                + getTranslation(
                        more ? "energy.anomalies.more" : "energy.anomalies.less",
                        words.number(Math.abs(episode.kilowattHours()), 0));
    }
}
