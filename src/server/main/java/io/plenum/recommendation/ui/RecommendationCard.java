package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;

/** One recommendation in a list: what to do, where, and what it brings. */
class RecommendationCard extends Section {

    private static final long serialVersionUID = 1L;

    RecommendationCard(Recommendation one, RecommendationFormatter words) {
        Proposal proposal = one.proposal();
        addClassNames("plenum-card", "plenum-recommendation");
        Anchor title = new Anchor("actions/" + one.id(), words.title(proposal));
        H2 heading = new H2(title);
        Paragraph what = new Paragraph(RecommendationFormatter.text("recommendation.do." + proposal.kind()));
        UnorderedList changes = new UnorderedList();
        new SettingChangeList(words).brief(proposal).forEach(change -> changes.add(new ListItem(change)));
        Paragraph explained = new Paragraph(RecommendationFormatter.explained(proposal));
        explained.addClassName("plenum-soft");
        add(heading, explained, new Paragraph(words.places(proposal)), what, changes, facts(one, words));
    }

    private static Div facts(Recommendation one, RecommendationFormatter words) {
        Proposal proposal = one.proposal();
        Span worth = new Span(RecommendationFormatter.text("recommendation.worth", words.worthBetween(one)));
        worth.addClassName("plenum-recommendation-worth");
        Div facts = new Div(
                worth,
                new Span(words.energy(proposal)),
                new Span(RecommendationFormatter.text("recommendation.carbon", words.carbon(proposal))),
                new Span(words.comfortInShort(proposal)),
                new Span(RecommendationFormatter.text("recommendation.effort." + proposal.effort())),
                new Span(RecommendationFormatter.confidence(proposal.confidence())),
                new Span(state(one, words)));
        facts.addClassName("plenum-recommendation-facts");
        return facts;
    }

    /** With the name of whoever has it, and whether it came back or cannot be judged. */
    static String state(Recommendation one, RecommendationFormatter words) {
        String state = RecommendationFormatter.text("recommendation.state." + one.state());
        String told = one.assignee() == null ? state : state + " · " + one.assignee();
        if (!one.state().open()) {
            return told;
        }
        boolean back = one.health().returned() != null;
        boolean silent = !one.health().incompletePoints().isEmpty();
        return told
                + (back ? " · " + RecommendationFormatter.text("recommendation.back") : "")
                + (silent
                        ? " · "
                                + RecommendationFormatter.text(
                                        "recommendation.silent",
                                        words.names(one.health().incompletePoints()))
                        : "");
    }
}
