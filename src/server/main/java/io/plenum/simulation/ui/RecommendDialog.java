package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.web.RequestProblem;

/** Asks before a scenario becomes a recommendation that everybody sees. */
class RecommendDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RecommendDialog(WhatIfContext context, SavedScenario one, SerializableConsumer<SavedScenario> done) {
        setHeaderTitle(getTranslation("simulation.recommend"));
        setWidth("min(480px, 100%)");
        Paragraph problem = new Paragraph();
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("simulation.recommend.text")), problem);
        Button yes = new Button(getTranslation("simulation.recommend"), click -> {
            try {
                SavedScenario after = context.proposals().recommend(one.id());
                close();
                done.accept(after);
            } catch (RequestProblem wrong) {
                problem.setText(getTranslation(wrong.text(), wrong.arguments()));
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), yes);
    }
}
