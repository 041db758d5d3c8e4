package io.plenum.dashboard.ui.wall;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plenum.access.kiosk.KioskAccess;
import io.plenum.access.kiosk.KioskLink;
import io.plenum.dashboard.SharedDashboards;
import io.plenum.site.SiteModels;
import io.plenum.uikit.Displays;
import jakarta.servlet.http.Cookie;

/** Floors and shared dashboards in turn for a screen on a wall: no menus. The secret in the address is all that counts. */
@Route(value = "kiosk/:secret", autoLayout = false)
@AnonymousAllowed
public class KioskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WallPages pages;
    private final transient SharedDashboards dashboards;
    private final transient SiteModels models;
    private final transient KioskAccess gate;
    private String title = "Plenum";

    KioskView(WallPages pages, SharedDashboards dashboards, SiteModels models, KioskAccess gate, Displays displays) {
        this.pages = pages;
        this.dashboards = dashboards;
        this.models = models;
        this.gate = gate;
        displays.apply(UI.getCurrent());
        addClassName("plenum-kiosk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        KioskLink link = gate.open(secret);
        removeAll();
        if (link == null) {
            add(new H1("Plenum"), new Paragraph(getTranslation("twin.kiosk.gone")));
            return;
        }
        WallConfig config = pages.of(models.current(), dashboards::one, link.pages(), link.seconds(), true);
        if (config.pages().isEmpty()) {
            add(new H1("Plenum"), new Paragraph(getTranslation("twin.kiosk.no-floor")));
            return;
        }
        title = config.pages().getFirst().title();
        hand(secret);
        WallScreen screen = new WallScreen();
        screen.show(config);
        add(screen);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Sent along to the API only, which opens what the link's pages show; by no other site's pages, and read by no script. */
    private static void hand(String secret) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        Cookie cookie = new Cookie(KioskAccess.COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/api/v1/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        VaadinServletResponse.getCurrent().addCookie(cookie);
    }
}
