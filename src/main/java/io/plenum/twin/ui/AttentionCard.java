package io.plenum.twin.ui;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** What stands out in the building, and whether its data can be trusted at all. */
class AttentionCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 8;

    AttentionCard() {
        super("twin.now.attention");
    }

    void show(BuildingNow.Findings findings) {
        List<Row> rows = new ArrayList<>();
        findings.alarms()
                .forEach(alarm -> rows.add(new Row("▲ " + alarm.point(), alarm.route(), alarm.ownerName(), true)));
        int count = rows.size() + findings.discomfort().size();
        List<Row> shown = new ArrayList<>(rows.stream().limit(MOST).toList());
        if (rows.size() > MOST) {
            shown.add(new Row(getTranslation("twin.now.more", rows.size() - MOST), "", "", false));
        }
        Census census = findings.census();
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        row(shown, "twin.now.live", number.format(census.live()), false);
        if (census.overridden() > 0) {
            row(shown, "twin.now.overridden", "◆ " + number.format(census.overridden()), false);
        }
        int dead = census.stale() + census.down() + census.fault();
        row(shown, "twin.now.dead", number.format(dead), dead > 0);
        boolean blind = census.live() == 0;
        String verdict = blind ? "twin.now.blind" : count == 0 ? "twin.now.calm" : "twin.now.count";
        show((blind ? "◌ " : count == 0 ? "✓ " : "▲ ") + getTranslation(verdict, count), blind || count > 0, shown);
    }

    private void row(List<Row> rows, String key, String value, boolean abnormal) {
        rows.add(new Row(getTranslation(key), "", value, abnormal));
    }
}
