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
import org.jspecify.annotations.Nullable;

/** What is wrong with meters; what happened to several at once is told once. */
class ChecksCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;
    private static final int NAMED = 3;

    private record Same(MeterCheck.Kind kind, Instant at, String text) {}

    ChecksCard(EnergyMeters meters, Site site, Instant from, Instant to, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.checks"));
        Map<Same, List<String>> found = new LinkedHashMap<>();
        for (MeterCheck check : meters.checks(site, from, to)) {
            Meter meter = meters.tree(site).meter(check.meter());
            String text = getTranslation("energy.check." + check.kind(), figure(check, meter, words));
            found.computeIfAbsent(new Same(check.kind(), check.at(), text), key -> new ArrayList<>())
                    .add(name(meters.tree(site), check.meter()));
        }
        if (found.isEmpty()) {
            addText(getTranslation("energy.checks.none"));
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

    /** The amount and the unit that the meter counts in: m³ of water; none where the meter is no longer in the model. */
    static Object[] figure(MeterCheck check, @Nullable Meter meter, EnergyFormatter words) {
        return new Object[] {words.number(check.amount(), 0), meter == null ? "" : EnergyFormatter.unit(meter.kind())};
    }

    private String names(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : getTranslation("energy.checks.several", names.size(), names.getFirst());
    }

    private static String name(MeterTree tree, String key) {
        Meter meter = tree.meter(key);
        return meter == null ? key : EnergyFormatter.meter(meter);
    }
}
