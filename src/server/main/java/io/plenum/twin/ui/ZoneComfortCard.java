package io.plenum.twin.ui;

import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.uikit.Displays;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** Zones away from their set point while people are in them, floor by floor. */
class ZoneComfortCard extends SummaryCard {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 6;

    ZoneComfortCard() {
        super("twin.now.comfort");
    }

    void show(BuildingNow.BuildingStatus findings, Displays displays) {
        boolean fahrenheit = displays.current().fahrenheit();
        Conversion degrees =
                AnalysisUnits.to(Unit.DEGREE_CELSIUS, fahrenheit ? Unit.DEGREE_FAHRENHEIT : Unit.DEGREE_CELSIUS);
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        List<CardRow> rows = new ArrayList<>();
        findings.discomfort().stream().limit(MOST).forEach(zone -> {
            double difference = degrees.applyToDifference(Math.abs(zone.kelvin()));
            String words = (zone.kelvin() > 0 ? "+" : "−") + number.format(difference) + (fahrenheit ? " °F" : " K");
            rows.add(new CardRow("▲ " + zone.name(), zone.route(), words, true));
        });
        findings.floors()
                .forEach(floor -> rows.add(new CardRow(
                        floor.floor().name(),
                        "floors/" + floor.floor().key(),
                        words(floor),
                        floor.outside() > 0 || floor.unknown() > 0)));
        ComfortStatus verdict = verdict(findings.floors());
        show(
                verdict.sign() + " " + getTranslation("twin.now." + verdict.key(), verdict.count(), verdict.of()),
                !verdict.sign().equals("✓"),
                rows);
    }

    /** Of zones that are not known nothing is counted: a dash, for a zero would say that they are empty and well. */
    private String words(BuildingNow.FloorComfort floor) {
        if (floor.zones() == 0) {
            return "–";
        }
        boolean dark = floor.unknown() == floor.zones();
        String words = getTranslation(
                "twin.now.floor",
                floor.zones(),
                dark ? "–" : String.valueOf(floor.occupied()),
                dark ? "–" : String.valueOf(floor.outside()));
        return floor.unknown() == 0
                ? words
                : words + " · ◌ " + getTranslation("twin.now.floor.unknown", floor.unknown());
    }

    private record ComfortStatus(String sign, String key, int count, int of) {}

    private static ComfortStatus verdict(List<BuildingNow.FloorComfort> floors) {
        int zones = floors.stream().mapToInt(BuildingNow.FloorComfort::zones).sum();
        int unknown =
                floors.stream().mapToInt(BuildingNow.FloorComfort::unknown).sum();
        int occupied =
                floors.stream().mapToInt(BuildingNow.FloorComfort::occupied).sum();
        int outside =
                floors.stream().mapToInt(BuildingNow.FloorComfort::outside).sum();
        if (zones == 0) {
            return new ComfortStatus("–", "no-zones", 0, 0);
        }
        if (outside > 0) {
            return new ComfortStatus("▲", "outside", outside, zones);
        }
        if (unknown > 0) {
            return new ComfortStatus("◌", unknown == zones ? "comfort-blind" : "comfort-partly", unknown, zones);
        }
        return new ComfortStatus("✓", occupied == 0 ? "nobody" : "comfortable", occupied, zones);
    }
}
