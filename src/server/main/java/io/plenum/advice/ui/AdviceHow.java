package io.plenum.advice.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Proposal;

/** How a saving was computed, with the numbers that it rests on. */
class AdviceHow extends Section {

    private static final long serialVersionUID = 1L;

    AdviceHow(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        add(
                new H2(getTranslation("advice.how")),
                new Paragraph(getTranslation("advice.how.all")),
                new Paragraph(AdviceWords.text("advice.how." + proposal.kind())),
                new Paragraph(getTranslation("advice.how.promise." + season(one))));
        if (proposal.numbers().isEmpty()) {
            return;
        }
        add(new AdviceNumbers(proposal.numbers(), words));
    }

    /** From what the promise for measured days will be computed. */
    private static Measurement.Season season(Recommendation one) {
        return one.promise().daily().isEmpty() ? Measurement.Season.SHARE_OF_YEAR : Measurement.Season.WEATHER;
    }
}
