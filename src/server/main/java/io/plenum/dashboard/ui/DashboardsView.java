package io.plenum.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.Dashboards;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.ui.wall.WallDialog;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dashboards that there are: one's own and those of all. */
@Route("dashboards")
@Menu(title = "dashboard.title", order = 1.5)
@PermitAll
@CssImport("./dashboard/dashboard.css")
public class DashboardsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DashboardParts parts;

    DashboardsView(DashboardParts parts) {
        this.parts = parts;
        addClassName("plenum-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("dashboard.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Dashboard> all = parts.dashboards().visible();
        add(new H1(getTranslation("dashboard.title")));
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("dashboard.none"), getTranslation("dashboard.none-hint"), starter(), empty()));
            return;
        }
        Div tools = new Div(empty(), starter(), wall(all));
        tools.addClassName("plenum-links");
        add(tools);
        section("dashboard.own", all.stream().filter(one -> !one.shared()).toList());
        section("dashboard.shared", all.stream().filter(Dashboard::shared).toList());
    }

    private void section(String heading, List<Dashboard> some) {
        if (some.isEmpty()) {
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("plenum-rows");
        for (Dashboard one : some) {
            Span about = new Span(getTranslation("dashboard.about", one.cards().size(), one.changedBy()));
            about.addClassName("plenum-soft");
            rows.add(new ListItem(new Anchor("dashboards/" + one.id(), one.title()), about));
        }
        Div card = new Div(new H2(getTranslation(heading)), rows);
        card.addClassName("plenum-card");
        add(card);
    }

    /** Nobody begins with nothing. */
    private Button starter() {
        Button starter = new Button(getTranslation("dashboard.starter"), event -> {
            Site site = parts.choice().current();
            String name = site == null ? getTranslation("dashboard.starter-title") : site.name();
            try {
                make(name, false, cards(site));
            } catch (RequestProblem problem) {
                Notification.show(
                        getTranslation(problem.text(), problem.arguments()), 6000, Notification.Position.MIDDLE);
            }
        });
        starter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return starter;
    }

    private List<Card> cards(@Nullable Site site) {
        SiteModel model = parts.models().visible();
        return site == null ? List.of() : parts.starters().of(model.of(site), getLocale());
    }

    private Button empty() {
        Dashboards dashboards = parts.dashboards();
        return new Button(getTranslation("dashboard.new"), event -> new TitleDialog(
                        "dashboard.new",
                        "",
                        false,
                        dashboards.mayShare(),
                        (title, shared) -> make(title, shared, List.of()))
                .open());
    }

    private Button wall(List<Dashboard> all) {
        return new Button(
                getTranslation("dashboard.wall.show"),
                event -> new WallDialog(parts.models().visible(), all, List.of()).open());
    }

    private void make(String title, boolean shared, List<Card> cards) {
        Site site = parts.choice().current();
        Dashboard made = parts.dashboards().add(title, shared, site == null ? null : site.key(), cards);
        UI.getCurrent().navigate("dashboards/" + made.id());
    }
}
