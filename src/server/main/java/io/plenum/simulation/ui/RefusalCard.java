package io.plenum.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.simulation.ScenarioResult.Refusal;
import java.util.List;

/** Why there is no answer, and what data would help. */
class RefusalCard extends Div {

    private static final long serialVersionUID = 1L;

    RefusalCard(List<Refusal> refusals, ScenarioFormatter words) {
        addClassName("plenum-card");
        UnorderedList list = new UnorderedList();
        refusals.forEach(one -> list.add(new ListItem(sentence(one, words))));
        add(
                new H2(getTranslation("simulation.refused")),
                new Paragraph(getTranslation("simulation.refused.why")),
                list);
    }

    /** The reason with the place that it concerns, then what would help. */
    static String sentence(Refusal refusal, ScenarioFormatter words) {
        String place = refusal.subject().isEmpty() ? "" : words.model().placeName(refusal.subject());
        String reason = ScenarioFormatter.text(refusal.reason(), place);
        return refusal.help().isEmpty() ? reason : reason + " " + ScenarioFormatter.text(refusal.help(), place);
    }
}
