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

    void show(BuildingNow.BuildingStatus findings) {
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        List<CardRow> rows = new ArrayList<>();
        findings.alarms()
                .forEach(alarm -> rows.add(new CardRow("▲ " + alarm.point(), alarm.route(), alarm.ownerName(), true)));
        findings.silent().forEach(one -> rows.add(new CardRow("✕ " + name(one), "", points(one), true)));
        List<CardRow> shown = new ArrayList<>(rows.stream().limit(MOST).toList());
        if (rows.size() > MOST) {
            shown.add(new CardRow(getTranslation("twin.now.more", rows.size() - MOST), "", "", false));
        }
        PointCounts census = findings.census();
        row(shown, "twin.now.live", number.format(census.live()), false);
        if (census.overridden() > 0) {
            row(shown, "twin.now.overridden", "◆ " + number.format(census.overridden()), false);
        }
        row(shown, "twin.now.dead", number.format(census.dead()), census.dead() > 0);
        AttentionStatus verdict = verdict(findings);
        String words = getTranslation("twin.now." + verdict.key(), verdict.count());
        show(verdict.sign() + " " + words, !verdict.key().equals("calm"), shown);
    }

    private String name(SilentControllers.Silent one) {
        return one.gateway() ? getTranslation("twin.now.gateway", one.name()) : one.name();
    }

    private String points(SilentControllers.Silent one) {
        return getTranslation(one.gateway() ? "twin.now.away.points" : "twin.now.silent.points", one.points());
    }

    private record AttentionStatus(String sign, String key, int count) {}

    /** Calm is said only of what is known: beside a controller that does not answer nobody knows what there is to see. */
    private static AttentionStatus verdict(BuildingNow.BuildingStatus findings) {
        int standOut = findings.alarms().size() + findings.discomfort().size();
        PointCounts census = findings.census();
        if (census.live() == 0) {
            return new AttentionStatus("◌", "blind", 0);
        }
        if (standOut > 0) {
            return new AttentionStatus("▲", "count", standOut);
        }
        long gateways = findings.silent().stream()
                .filter(SilentControllers.Silent::gateway)
                .count();
        if (gateways > 0) {
            return new AttentionStatus("✕", "away", (int) gateways);
        }
        if (!findings.silent().isEmpty()) {
            return new AttentionStatus("✕", "silent", findings.silent().size());
        }
        return census.complete()
                ? new AttentionStatus("✓", "calm", 0)
                : new AttentionStatus("◌", "partly", census.dead());
    }

    private void row(List<CardRow> rows, String key, String value, boolean abnormal) {
        rows.add(new CardRow(getTranslation(key), "", value, abnormal));
    }
}
