package io.plenum.advice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Proposal;

/** One recommendation in a list: what to do, where, and what it brings. */
class AdviceCard extends Section {

    private static final long serialVersionUID = 1L;

    AdviceCard(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassNames("plenum-card", "plenum-advice");
        Anchor title = new Anchor("actions/" + one.id(), words.title(proposal));
        H2 heading = new H2(title);
        Paragraph what = new Paragraph(AdviceWords.text("advice.do." + proposal.kind()));
        UnorderedList changes = new UnorderedList();
        new AdviceChanges(words).brief(proposal).forEach(change -> changes.add(new ListItem(change)));
        Paragraph explained = new Paragraph(AdviceWords.explained(proposal));
        explained.addClassName("plenum-soft");
        add(heading, explained, new Paragraph(words.places(proposal)), what, changes, facts(one, words));
    }

    private static Div facts(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        Span worth = new Span(AdviceWords.text("advice.worth", words.worthBetween(one)));
        worth.addClassName("plenum-advice-worth");
        Div facts = new Div(
                worth,
                new Span(words.energy(proposal)),
                new Span(AdviceWords.text("advice.carbon", words.carbon(proposal))),
                new Span(words.comfortInShort(proposal)),
                new Span(AdviceWords.text("advice.effort." + proposal.effort())),
                new Span(AdviceWords.confidence(proposal.confidence())),
                new Span(state(one, words)));
        facts.addClassName("plenum-advice-facts");
        return facts;
    }

    /** With the name of whoever has it, and whether it came back or cannot be judged. */
    static String state(Recommendation one, AdviceWords words) {
        String state = AdviceWords.text("advice.state." + one.state());
        String told = one.assignee() == null ? state : state + " · " + one.assignee();
        if (!one.state().open()) {
            return told;
        }
        boolean back = one.standing().returned() != null;
        boolean silent = !one.standing().silent().isEmpty();
        return told
                + (back ? " · " + AdviceWords.text("advice.back") : "")
                + (silent
                        ? " · "
                                + AdviceWords.text(
                                        "advice.silent",
                                        words.names(one.standing().silent()))
                        : "");
    }
}
