package io.plenum.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What could be run better, the most worthwhile first. */
@Route("actions")
@Menu(title = "recommendation.title", order = 4.7)
@RolesAllowed("VIEWER")
@CssImport("./recommendation.css")
public class RecommendationsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What the page shows. */
    private enum Shown {
        OPEN,
        APPROVED,
        CARRIED_OUT,
        REJECTED,
        WITHDRAWN
    }

    private final transient Recommendations recommendations;
    private final transient SiteAccess models;
    private final transient @Nullable Site site;
    private final Select<Shown> which = new Select<>();
    private final Paragraph sum = new Paragraph();
    private final Div list = new Div();
    private boolean waiting;

    RecommendationsView(Recommendations recommendations, SiteAccess models, SiteChoice choice, CurrentUser user) {
        this.recommendations = recommendations;
        this.models = models;
        this.site = choice.current();
        addClassName("plenum-page");
        list.addClassName("plenum-recommendation-list");
        Paragraph lead = new Paragraph(getTranslation("recommendation.lead"));
        lead.addClassName("plenum-soft");
        which.setLabel(getTranslation("recommendation.which"));
        which.setItems(Shown.values());
        which.setItemLabelGenerator(shown -> getTranslation("recommendation.which." + shown));
        which.setValue(Shown.OPEN);
        which.addValueChangeListener(event -> refresh());
        Div filters = new Div(which, new Anchor("savings", getTranslation("recommendation.ledger.title")));
        filters.addClassNames("plenum-links", "plenum-filters");
        if (user.may(Role.OPERATOR)) {
            filters.add(new Button(getTranslation("recommendation.look"), event -> look()));
        }
        add(new H1(getTranslation("recommendation.title")), new SiteNote(choice), lead);
        if (site == null) {
            add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        add(filters, sum, list);
        Polling.whileShown(this, this::follow);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("recommendation.title");
    }

    private void look() {
        recommendations.look();
        refresh();
    }

    /** A search that ends while somebody waits shows what it found. */
    private void follow() {
        if (waiting || list.getComponentCount() == 0) {
            refresh();
        }
    }

    private void refresh() {
        show(Objects.requireNonNull(site));
    }

    private void show(Site site) {
        waiting = recommendations.looking();
        RecommendationFormatter words = RecommendationFormatter.here(models.visible(), site, recommendations);
        List<Recommendation> found = found(site);
        list.removeAll();
        found.forEach(one -> list.add(new RecommendationCard(one, words)));
        if (found.isEmpty()) {
            boolean open = which.getValue() == Shown.OPEN;
            Div card = new Div(new Paragraph(
                    open
                            ? AnalysisStatus.nothing(recommendations, site)
                            : getTranslation("recommendation.none-found")));
            card.addClassName("plenum-card");
            list.add(card);
        }
        double money = found.stream().mapToDouble(Recommendation::worth).sum();
        sum.setText(
                recommendations.looking() && !found.isEmpty()
                        ? getTranslation("recommendation.looking")
                        : getTranslation("recommendation.sum", found.size(), words.money(money)));
        sum.setVisible(!found.isEmpty());
    }

    private List<Recommendation> found(Site site) {
        return switch (which.getValue()) {
            case OPEN -> recommendations.open(site);
            case APPROVED -> recommendations.find(site, RecommendationState.APPROVED);
            case CARRIED_OUT -> recommendations.done(site);
            case REJECTED -> recommendations.find(site, RecommendationState.REJECTED);
            case WITHDRAWN -> recommendations.find(site, RecommendationState.WITHDRAWN);
        };
    }
}
