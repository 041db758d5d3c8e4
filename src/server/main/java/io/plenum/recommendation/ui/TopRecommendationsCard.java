package io.plenum.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.NowCard;
import java.util.List;

/** The three most worthwhile things to do, on the page that says how the building is. */
@org.springframework.stereotype.Component
class TopRecommendationsCard implements NowCard {

    private static final int TOP = 3;

    private final Recommendations recommendations;
    private final SiteAccess models;
    private final SiteChoice choice;
    private final CurrentUser user;

    TopRecommendationsCard(Recommendations recommendations, SiteAccess models, SiteChoice choice, CurrentUser user) {
        this.recommendations = recommendations;
        this.models = models;
        this.choice = choice;
        this.user = user;
    }

    @Override
    public Component create() {
        Section card = new Section(new H2(RecommendationFormatter.text("recommendation.now")));
        card.addClassName("plenum-card");
        Site site = choice.current();
        if (site == null || !user.may(Role.VIEWER)) {
            card.setVisible(false);
            return card;
        }
        card.add(new SiteNote(choice));
        List<Recommendation> open = recommendations.open(site);
        if (open.isEmpty()) {
            card.add(new Paragraph(AnalysisStatus.nothing(recommendations, site)));
            return card;
        }
        RecommendationFormatter words = RecommendationFormatter.here(models.visible(), site, recommendations);
        OrderedList list = new OrderedList();
        open.stream().limit(TOP).forEach(one -> list.add(line(one, words)));
        card.add(list, new Anchor("actions", RecommendationFormatter.text("recommendation.now.all", open.size())));
        return card;
    }

    private static ListItem line(Recommendation one, RecommendationFormatter words) {
        Div worth = new Div(words.worth(one) + " · "
                + RecommendationFormatter.confidence(one.proposal().confidence()));
        worth.addClassName("plenum-soft");
        return new ListItem(new Anchor("actions/" + one.id(), words.title(one.proposal())), worth);
    }
}
