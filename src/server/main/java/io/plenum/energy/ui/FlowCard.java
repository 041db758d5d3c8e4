package io.plenum.energy.ui;

import com.vaadin.flow.component.details.Details;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.summary.EnergySummary;
import java.util.ArrayList;
import java.util.List;

/** Where electricity comes from and goes, as a Sankey and as a table. */
class FlowCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    /** What is less of the whole than this cannot be seen. */
    private static final double SEEN = 0.001;

    FlowCard(EnergySummary summary, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.sankey"));
        List<ChartData.Link> links = links(summary);
        List<String> names = links.stream()
                .flatMap(link -> java.util.stream.Stream.of(link.source(), link.target()))
                .distinct()
                .toList();
        EnergyTable table = new EnergyTable(getTranslation("energy.sankey"), "from", "to", "amount");
        links.forEach(
                link -> table.row(link.source(), link.target(), words.amount(EnergyKind.ELECTRICITY, link.value())));
        add(
                new EnergyChart(ChartData.flow(words, getTranslation("energy.sankey"), names, links)),
                new Details(getTranslation("energy.table"), table));
    }

    private List<ChartData.Link> links(EnergySummary summary) {
        String house = getTranslation("energy.flow.house");
        List<ChartData.Link> links = new ArrayList<>();
        for (EnergySummary.Purchased one : summary.bought()) {
            if (one.kind() == EnergyKind.ELECTRICITY) {
                links.add(new ChartData.Link(getTranslation("energy.flow.grid"), house, one.amount() + one.fedIn()));
                links.add(new ChartData.Link(house, getTranslation("energy.flow.fed-in"), one.fedIn()));
            }
        }
        for (EnergySummary.Part part : summary.parts()) {
            Meter meter = part.meter();
            if (meter.kind() == EnergyKind.ELECTRICITY) {
                String name = EnergyFormatter.meter(meter);
                boolean made = meter.role() == Meter.Role.GENERATION;
                links.add(new ChartData.Link(made ? name : house, made ? house : name, part.amount()));
            }
        }
        double most = links.stream().mapToDouble(ChartData.Link::value).max().orElse(0);
        return links.stream().filter(link -> link.value() > SEEN * most).toList();
    }
}
