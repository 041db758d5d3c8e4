package io.plenum.energy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.summary.EnergySummary;

/** The sums of the period, side by side. */
class FigureRow extends Div {

    private static final long serialVersionUID = 1L;

    FigureRow(EnergySummary summary, EnergyFormatter words) {
        addClassName("plenum-figures");
        for (EnergySummary.Purchased one : summary.bought()) {
            add(bought(one, summary.hours(), words));
        }
        add(
                sum("energy.figure.cost", words.money(summary.cost()), summary),
                sum("energy.figure.carbon", words.carbon(summary.carbon()), summary));
    }

    private Section bought(EnergySummary.Purchased one, long hours, EnergyFormatter words) {
        boolean nothing = one.missingHours() >= hours;
        Section card = figure(
                getTranslation("energy.kind." + one.kind()), nothing ? "–" : words.amount(one.kind(), one.amount()));
        if (one.fedIn() > 0.5) {
            note(card, getTranslation("energy.figure.fed-in", words.number(one.fedIn(), 0)));
        }
        if (nothing) {
            note(card, "▲ " + getTranslation("energy.figure.nothing"));
        } else if (one.missingHours() > 0) {
            String missing = words.number(one.missingHours(), 0);
            note(card, "▲ " + getTranslation("energy.figure.missing-of", missing, words.number(hours, 0)));
        } else if (one.estimated() != 0) {
            String share = words.share(one.estimated(), one.amount());
            note(card, "◐ " + getTranslation("energy.figure.estimated", share));
        }
        return card;
    }

    /** What rests on all that was bought is no better known than that. */
    private Section sum(String name, String value, EnergySummary summary) {
        boolean nothing = summary.bought().stream().allMatch(one -> one.missingHours() >= summary.hours());
        Section card = figure(getTranslation(name), nothing ? "–" : value);
        if (nothing) {
            note(card, "▲ " + getTranslation("energy.figure.nothing"));
        } else if (summary.bought().stream().anyMatch(one -> one.missingHours() > 0)) {
            note(card, "▲ " + getTranslation("energy.figure.incomplete"));
        } else if (summary.bought().stream().anyMatch(one -> one.estimated() != 0)) {
            note(card, "◐ " + getTranslation("energy.figure.partly"));
        }
        return card;
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
