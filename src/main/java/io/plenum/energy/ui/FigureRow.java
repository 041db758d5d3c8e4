package io.plenum.energy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.summary.EnergySummary;

/** The sums of the period, side by side. */
class FigureRow extends Div {

    private static final long serialVersionUID = 1L;

    FigureRow(EnergySummary summary, EnergyWords words) {
        addClassName("plenum-figures");
        for (EnergySummary.Bought one : summary.bought()) {
            Section card = figure(getTranslation("energy.kind." + one.kind()), words.amount(one.kind(), one.amount()));
            if (one.fedIn() > 0.5) {
                note(card, getTranslation("energy.figure.fed-in", words.number(one.fedIn(), 0)));
            }
            if (one.missingHours() > 0) {
                note(card, "▲ " + getTranslation("energy.figure.missing", words.number(one.missingHours(), 0)));
            } else if (one.estimated() != 0) {
                note(
                        card,
                        "◐ " + getTranslation("energy.figure.estimated", words.share(one.estimated(), one.amount())));
            }
            add(card);
        }
        add(
                figure(getTranslation("energy.figure.cost"), words.money(summary.cost())),
                figure(getTranslation("energy.figure.carbon"), words.carbon(summary.carbon())));
    }

    private static Section figure(String name, String value) {
        Span big = new Span(value);
        big.addClassName("big");
        Section card = new Section(new H2(name), big);
        card.addClassName("plenum-card");
        return card;
    }

    private static void note(Section card, String text) {
        Span note = new Span(text);
        note.addClassName("plenum-soft");
        card.add(note);
    }
}
