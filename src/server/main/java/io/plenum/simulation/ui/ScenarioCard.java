package io.plenum.simulation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.SimulationRun;
import java.util.stream.Collectors;

/** One scenario of the list: what it changes, and what its last run has said. */
class ScenarioCard extends Div {

    private static final long serialVersionUID = 1L;

    ScenarioCard(
            WhatIfContext context, SavedScenario one, ScenarioFormatter words, SerializableConsumer<Boolean> chosen) {
        addClassName("plenum-card");
        Checkbox choose = new Checkbox(getTranslation("simulation.choose"));
        choose.setAriaLabel(getTranslation("simulation.choose.one", one.name()));
        choose.addValueChangeListener(change -> chosen.accept(change.getValue()));
        Div head = new Div(new H2(new Anchor("what-if/" + one.id(), one.name())), choose);
        head.addClassName("plenum-scenario-head");
        Paragraph facts = new Paragraph(facts(one, words));
        facts.addClassName("plenum-soft");
        add(head, new Paragraph(changes(one, words)), facts, new Paragraph(state(context, one, words)));
    }

    private static String changes(SavedScenario one, ScenarioFormatter words) {
        return one.scenario().changes().stream().map(words::change).collect(Collectors.joining(" · "));
    }

    private String facts(SavedScenario one, ScenarioFormatter words) {
        String whose = getTranslation(one.shared() ? "simulation.shared-by" : "simulation.own", one.owner());
        return words.weather(one.scenario().weather()) + " · " + whose;
    }

    private String state(WhatIfContext context, SavedScenario one, ScenarioFormatter words) {
        SimulationRun last = context.runs().last(one.id());
        return last == null ? getTranslation("simulation.run.none") : ResultSentence.of(last, words);
    }
}
