package io.plenum.advice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Interval;
import io.plenum.advice.estimate.Proposal;

/** What it brings in a year, and what it takes. */
class AdviceFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList lines = new DescriptionList();

    AdviceFacts(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        lines.addClassName("plenum-facts");
        add(new H2(getTranslation("advice.brings")), lines);
        line("money", words.money(one.worth()));
        proposal.yearlyKilowattHours().forEach((kind, saved) -> line("energy." + kind, interval(words, saved, "kWh")));
        Interval peak = proposal.yearlyPeakKilowatts();
        if (Math.abs(peak.expected()) >= 0.5) {
            line("peak", interval(words, peak, "kW"));
        }
        line("carbon", words.carbon(proposal));
        line("comfort", words.comfort(proposal));
        line("effort", getTranslation("advice.effort." + proposal.effort()));
        line("confidence", AdviceWords.confidence(proposal.confidence()));
        line("state", AdviceCard.state(one));
        if (!one.reason().isEmpty()) {
            line("reason", one.reason());
        }
        add(new Paragraph(getTranslation("advice.interval")));
    }

    private static String interval(AdviceWords words, Interval saved, String unit) {
        return AdviceWords.text(
                "advice.between",
                words.about(saved.expected()),
                unit,
                words.about(saved.low()),
                words.about(saved.high()));
    }

    private void line(String name, String value) {
        lines.add(
                new DescriptionList.Term(getTranslation("advice.fact." + name)),
                new DescriptionList.Description(value));
    }
}
