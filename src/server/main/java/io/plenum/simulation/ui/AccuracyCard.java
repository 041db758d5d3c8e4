package io.plenum.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.simulation.ScenarioResult.Accuracy;

/** How well the same calculation tells days of the past that it had not seen. */
class AccuracyCard extends Div {

    private static final long serialVersionUID = 1L;

    AccuracyCard(Accuracy accuracy, ScenarioFormatter words) {
        addClassName("plenum-card");
        add(
                new H2(getTranslation("simulation.accuracy")),
                new Paragraph(getTranslation(
                        "simulation.accuracy.text",
                        words.number(accuracy.day()),
                        words.number(accuracy.week()),
                        words.number(accuracy.persistence()),
                        words.number(accuracy.yesterday()),
                        accuracy.rooms())));
        if (accuracy.day() >= Math.min(accuracy.persistence(), accuracy.yesterday())) {
            add(new Paragraph(getTranslation("simulation.accuracy.poor")));
        }
    }
}
