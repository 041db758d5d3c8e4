package io.plenum.twin.ui;

import io.plenum.ui.Displays;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** Zones away from their set point while people are in them, floor by floor. */
class ComfortCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 6;

    ComfortCard() {
        super("twin.now.comfort");
    }

    void show(BuildingNow.Findings findings, Displays displays) {
        boolean fahrenheit = displays.current().fahrenheit();
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        List<Row> rows = new ArrayList<>();
        findings.discomfort().stream().limit(MOST).forEach(zone -> {
            double difference = Math.abs(zone.kelvin()) * (fahrenheit ? 1.8 : 1);
            String words = (zone.kelvin() > 0 ? "+" : "−") + number.format(difference) + (fahrenheit ? " °F" : " K");
            rows.add(new Row("▲ " + zone.name(), zone.route(), words, true));
        });
        findings.floors()
                .forEach(floor -> rows.add(new Row(
                        floor.floor().name(),
                        "floors/" + floor.floor().key(),
                        getTranslation("twin.now.floor", floor.zones(), floor.occupied(), floor.outside()),
                        floor.outside() > 0)));
        int outside = findings.discomfort().size();
        String verdict = outside == 0
                ? "✓ " + getTranslation("twin.now.comfortable")
                : "▲ " + getTranslation("twin.now.outside", outside);
        show(verdict, outside > 0, rows);
    }
}
