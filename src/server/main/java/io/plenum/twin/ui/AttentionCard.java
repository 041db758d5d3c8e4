package io.plenum.twin.ui;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** What stands out in the building, and whether its data can be trusted at all. */
class AttentionCard extends SummaryCard {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 8;

    AttentionCard() {
        super("twin.now.attention");
    }

    void show(BuildingNow.Findings findings) {
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        List<Row> rows = new ArrayList<>();
        findings.alarms()
                .forEach(alarm -> rows.add(new Row("▲ " + alarm.point(), alarm.route(), alarm.ownerName(), true)));
        findings.silent()
                .forEach(one -> rows.add(
                        new Row("✕ " + one.name(), "", getTranslation("twin.now.silent.points", one.points()), true)));
        List<Row> shown = new ArrayList<>(rows.stream().limit(MOST).toList());
        if (rows.size() > MOST) {
            shown.add(new Row(getTranslation("twin.now.more", rows.size() - MOST), "", "", false));
        }
        PointCounts census = findings.census();
        row(shown, "twin.now.live", number.format(census.live()), false);
        if (census.overridden() > 0) {
            row(shown, "twin.now.overridden", "◆ " + number.format(census.overridden()), false);
        }
        row(shown, "twin.now.dead", number.format(census.dead()), census.dead() > 0);
        Verdict verdict = verdict(findings);
        String words = getTranslation("twin.now." + verdict.key(), verdict.count());
        show(verdict.sign() + " " + words, !verdict.key().equals("calm"), shown);
    }

    private record Verdict(String sign, String key, int count) {}

    /** Calm is said only of what is known: beside a controller that does not answer nobody knows what there is to see. */
    private static Verdict verdict(BuildingNow.Findings findings) {
        int standOut = findings.alarms().size() + findings.discomfort().size();
        PointCounts census = findings.census();
        if (census.live() == 0) {
            return new Verdict("◌", "blind", 0);
        }
        if (standOut > 0) {
            return new Verdict("▲", "count", standOut);
        }
        if (!findings.silent().isEmpty()) {
            return new Verdict("✕", "silent", findings.silent().size());
        }
        return census.complete() ? new Verdict("✓", "calm", 0) : new Verdict("◌", "partly", census.dead());
    }

    private void row(List<Row> rows, String key, String value, boolean abnormal) {
        rows.add(new Row(getTranslation(key), "", value, abnormal));
    }
}
