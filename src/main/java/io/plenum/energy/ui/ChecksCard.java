package io.plenum.energy.ui;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with meters; what happened to several at once is told once. */
class ChecksCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;
    private static final int NAMED = 3;

    private record Same(MeterCheck.Kind kind, Instant at, String text) {}

    ChecksCard(EnergyMeters meters, Site site, Instant from, Instant to, EnergyWords words) {
        super(EnergyWords.text("energy.checks"));
        Map<Same, List<String>> found = new LinkedHashMap<>();
        for (MeterCheck check : meters.checks(site, from, to)) {
            String text = getTranslation("energy.check." + check.kind(), words.number(check.amount(), 0));
            found.computeIfAbsent(new Same(check.kind(), check.at(), text), key -> new ArrayList<>())
                    .add(name(meters.tree(site), check.meter()));
        }
        if (found.isEmpty()) {
            say(getTranslation("energy.checks.none"));
            return;
        }
        EnergyTable table = new EnergyTable(getTranslation("energy.checks"), "meter", "time", "check");
        found.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> table.row(
                        names(entry.getValue()),
                        words.moment(entry.getKey().at()),
                        entry.getKey().text()));
        add(table);
    }

    private String names(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : getTranslation("energy.checks.several", names.size(), names.getFirst());
    }

    private static String name(MeterTree tree, String key) {
        Meter meter = tree.meter(key);
        return meter == null ? key : EnergyWords.meter(meter);
    }
}
