package io.plenum.simulation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.simulation.store.SavedScenario;

/** What became of the recommendation that a scenario is: once it is carried out, what was predicted beside what the meters say. */
class RecommendedCard extends Div {

    private static final long serialVersionUID = 1L;

    RecommendedCard(WhatIfContext context, SavedScenario one, ScenarioFormatter words) {
        Long number = one.recommendation();
        Recommendation found = number == null ? null : context.recommendations().find(number);
        setVisible(found != null);
        if (found == null) {
            return;
        }
        addClassName("plenum-card");
        add(new H2(getTranslation("simulation.recommended")));
        Measurement measured = found.measurement();
        if (measured == null || !measured.trustworthy()) {
            add(new Paragraph(getTranslation("simulation.recommended.wait")));
        } else {
            measured.parts().stream()
                    .filter(Measurement.Part::trustworthy)
                    .forEach(part -> add(new Paragraph(sentence(part, words))));
        }
        add(new Anchor("actions/" + found.id(), getTranslation("simulation.recommended.show")));
    }

    private String sentence(Measurement.Part part, ScenarioFormatter words) {
        return getTranslation(
                "simulation.recommended.part",
                getTranslation("recommendation.energy." + part.kind()),
                words.number(part.predicted()),
                words.number(part.low()),
                words.number(part.high()),
                part.kind().unit());
    }
}
