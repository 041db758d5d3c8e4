package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.TreeMap;

/** What it brings in a year, and what it takes. */
class RecommendationFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList lines = new DescriptionList();

    RecommendationFacts(Recommendation one, RecommendationFormatter words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        lines.addClassName("plenum-facts");
        add(new H2(getTranslation("recommendation.brings")), lines);
        line("money", words.worthBetween(one));
        new TreeMap<>(proposal.yearlyKilowattHours()).forEach((kind, saved) -> energy(kind, saved, words));
        ConfidenceInterval peak = proposal.yearlyPeakKilowatts();
        if (Math.abs(peak.expected()) >= 0.5) {
            line("peak", words.saved(peak, "kW"));
        }
        line("carbon", words.carbon(proposal));
        line("comfort", words.comfort(proposal));
        line("effort", getTranslation("recommendation.effort." + proposal.effort()));
        line("confidence", RecommendationFormatter.confidence(proposal.confidence()));
        line("state", RecommendationCard.state(one, words));
        if (!one.reason().isEmpty()) {
            line("reason", one.reason());
        }
        add(new Paragraph(getTranslation("recommendation.interval")));
    }

    /** Nothing is not worth a line. */
    private void energy(EnergyKind kind, ConfidenceInterval saved, RecommendationFormatter words) {
        if (Math.abs(saved.expected()) >= 1) {
            line("energy." + kind, words.saved(saved, kind.unit()));
        }
    }

    private void line(String name, String value) {
        lines.add(
                new DescriptionList.Term(getTranslation("recommendation.fact." + name)),
                new DescriptionList.Description(value));
    }
}
