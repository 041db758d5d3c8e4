package io.plenum.advice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Proposal;
import io.plenum.advice.estimate.saving.Interval;
import io.plenum.energy.EnergyKind;
import java.util.TreeMap;

/** What it brings in a year, and what it takes. */
class AdviceFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList lines = new DescriptionList();

    AdviceFacts(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        lines.addClassName("plenum-facts");
        add(new H2(getTranslation("advice.brings")), lines);
        line("money", words.worthBetween(one));
        new TreeMap<>(proposal.yearlyKilowattHours()).forEach((kind, saved) -> energy(kind, saved, words));
        Interval peak = proposal.yearlyPeakKilowatts();
        if (Math.abs(peak.expected()) >= 0.5) {
            line("peak", words.saved(peak, "kW"));
        }
        line("carbon", words.carbon(proposal));
        line("comfort", words.comfort(proposal));
        line("effort", getTranslation("advice.effort." + proposal.effort()));
        line("confidence", AdviceWords.confidence(proposal.confidence()));
        line("state", AdviceCard.state(one, words));
        if (!one.reason().isEmpty()) {
            line("reason", one.reason());
        }
        add(new Paragraph(getTranslation("advice.interval")));
    }

    /** Nothing is not worth a line. */
    private void energy(EnergyKind kind, Interval saved, AdviceWords words) {
        if (Math.abs(saved.expected()) >= 1) {
            line("energy." + kind, words.saved(saved, kind.unit()));
        }
    }

    private void line(String name, String value) {
        lines.add(
                new DescriptionList.Term(getTranslation("advice.fact." + name)),
                new DescriptionList.Description(value));
    }
}
