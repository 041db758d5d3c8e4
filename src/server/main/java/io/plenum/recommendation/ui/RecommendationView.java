package io.plenum.recommendation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** One recommendation: what to change, what it brings, how that was computed, and what became of it. */
@Route("actions/:id([0-9]+)")
@RolesAllowed("VIEWER")
@CssImport("./alarm/alarms.css")
@CssImport("./recommendation.css")
public class RecommendationView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Recommendations recommendations;
    private final transient PlenumActions actions;
    private final transient SiteAccess models;
    private final transient CurrentUser user;
    private final transient Displays displays;

    RecommendationView(
            Recommendations recommendations,
            PlenumActions actions,
            SiteAccess models,
            CurrentUser user,
            Displays displays) {
        this.recommendations = recommendations;
        this.actions = actions;
        this.models = models;
        this.user = user;
        this.displays = displays;
        addClassNames("plenum-page", "plenum-recommendation-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("recommendation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
    }

    private void show(long id) {
        Recommendation one = recommendations.find(id);
        if (one == null) {
            throw new NotFoundException();
        }
        SiteModel model = models.visible();
        Site site = recommendations.site(one);
        ZoneId building = site.zone();
        ZoneId zone = displays.zone(building, UI.getCurrent());
        RecommendationFormatter words = RecommendationFormatter.here(model, site, recommendations);
        removeAll();
        Div left = new Div(
                new RecommendedChanges(one, words),
                new VerifiedSavings(one, words),
                new SimulatedSavings(one.proposal().rehearsal(), words),
                new CalculationSection(one, words));
        Div right = new Div(
                new RecommendationFacts(one, words),
                new RecommendationActions(one, recommendations, actions, user, building, () -> show(id)),
                new RecommendationHistory(recommendations.events(id), zone, words));
        Div content = new Div(left, right);
        content.addClassName("plenum-two");
        Paragraph explained = new Paragraph(RecommendationFormatter.explained(one.proposal()));
        add(new H1(words.title(one.proposal())), explained, lead(one, words), content);
    }

    /** Where, for how much, how sure, with how much effort: what decides whether to read on. */
    private static Paragraph lead(Recommendation one, RecommendationFormatter words) {
        Paragraph lead = new Paragraph(String.join(
                " · ",
                words.places(one.proposal()),
                words.worth(one),
                RecommendationFormatter.confidence(one.proposal().confidence()),
                RecommendationFormatter.text(
                        "recommendation.effort." + one.proposal().effort()),
                RecommendationCard.state(one, words)));
        lead.addClassName("plenum-soft");
        return lead;
    }
}
