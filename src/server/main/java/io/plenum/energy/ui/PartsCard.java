package io.plenum.energy.ui;

import com.vaadin.flow.component.html.H3;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.summary.EnergySummary;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What floors and systems used, and what it cost and emitted. */
class PartsCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient EnergySummary summary;
    private final transient EnergyFormatter words;

    PartsCard(EnergySummary summary, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.where"));
        this.summary = summary;
        this.words = words;
        addClassName("plenum-parts");
        group("energy.floors", meter -> isPart(meter) && meter.floor() != null);
        group("energy.systems", meter -> isPart(meter) && meter.floor() == null);
        group("energy.made", meter -> meter.role() == Meter.Role.GENERATION);
        group("energy.media", meter -> meter.kind() != EnergyKind.ELECTRICITY);
        hint(getTranslation("energy.where.hint"));
    }

    private static boolean isPart(Meter meter) {
        return meter.kind() == EnergyKind.ELECTRICITY && meter.role() != Meter.Role.GENERATION;
    }

    private void group(String title, Predicate<Meter> wanted) {
        List<EnergySummary.Part> parts = summary.parts().stream()
                .filter(part -> wanted.test(part.meter()))
                .sorted(Comparator.comparing(EnergySummary.Part::amount).reversed())
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        String name = getTranslation(title);
        EnergyTable table = new EnergyTable(name, "meter", "amount", "share", "cost", "carbon", "quality");
        double whole = summary.parts().stream()
                .filter(part -> isPart(part.meter()))
                .mapToDouble(EnergySummary.Part::amount)
                .sum();
        parts.forEach(part -> row(table, part, whole));
        add(new H3(name), table);
    }

    private void row(EnergyTable table, EnergySummary.Part part, double whole) {
        Meter meter = part.meter();
        boolean made = meter.role() == Meter.Role.GENERATION;
        boolean shared = meter.kind() == EnergyKind.ELECTRICITY && whole > 0;
        table.row(
                EnergyFormatter.meter(meter),
                words.amount(meter.kind(), part.amount()),
                shared ? words.bar(part.amount() / whole) : "",
                made ? "" : words.money(part.cost()),
                made ? "" : words.carbon(part.carbon()),
                words.quality(part.amount(), part.estimated(), part.missingHours()));
    }
}
