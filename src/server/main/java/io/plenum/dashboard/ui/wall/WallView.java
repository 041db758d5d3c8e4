package io.plenum.dashboard.ui.wall;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.Dashboards;
import io.plenum.site.SiteAccess;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards and floors in turn on a full screen, for whoever is signed in. {@code /wall?page=dashboard:7&page=floor:floor-2:hvac&seconds=30}
 * says which.
 */
@Route(value = "wall", autoLayout = false)
@PermitAll
public class WallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SHORTEST = 5;
    private static final int LONGEST = 3600;
    private static final int USUAL = 30;
    private static final int MOST_PAGES = 20;

    private final transient WallPages pages;
    private final transient Dashboards dashboards;
    private final transient SiteAccess models;

    WallView(WallPages pages, Dashboards dashboards, SiteAccess models, Displays displays) {
        this.pages = pages;
        this.dashboards = dashboards;
        this.models = models;
        displays.apply(UI.getCurrent());
        addClassName("plenum-kiosk");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("dashboard.wall.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<KioskPage> wanted = query.getParameters("page").stream()
                .flatMap(WallView::page)
                .limit(MOST_PAGES)
                .toList();
        removeAll();
        WallConfig config = pages.of(models.visible(), this::dashboard, wanted, seconds(query), false);
        if (config.pages().isEmpty()) {
            add(new H1("Plenum"), new Paragraph(getTranslation("dashboard.wall.nothing")));
            return;
        }
        WallScreen screen = new WallScreen();
        screen.show(config);
        add(screen);
    }

    private @Nullable Dashboard dashboard(long id) {
        try {
            return dashboards.one(id);
        } catch (RequestProblem gone) {
            return null;
        }
    }

    private static Stream<KioskPage> page(String text) {
        try {
            return Stream.of(KioskPage.of(text));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static int seconds(QueryParameters query) {
        try {
            int wanted = Integer.parseInt(query.getSingleParameter("seconds").orElse(""));
            return Math.clamp(wanted, SHORTEST, LONGEST);
        } catch (NumberFormatException none) {
            return USUAL;
        }
    }
}
