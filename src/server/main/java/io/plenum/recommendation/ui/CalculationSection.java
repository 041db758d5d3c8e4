package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.manual.ExplainedTexts;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;

/** How a saving was computed, with the numbers that it rests on. */
class CalculationSection extends Section {

    private static final long serialVersionUID = 1L;

    CalculationSection(Recommendation one, RecommendationFormatter words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        add(
                new H2(getTranslation("recommendation.how")),
                new Paragraph(getTranslation("recommendation.how.all")),
                ExplainedTexts.into(new Paragraph(), "recommendation.how." + proposal.kind()),
                new Paragraph(getTranslation("recommendation.how.expected." + season(one))));
        if (proposal.numbers().isEmpty()) {
            return;
        }
        add(new CalculationFigures(proposal.numbers(), words));
    }

    /** From what what is expected for measured days will be computed. */
    private static Measurement.Basis season(Recommendation one) {
        return one.expectedSavings().daily().isEmpty() ? Measurement.Basis.SHARE_OF_YEAR : Measurement.Basis.WEATHER;
    }
}
