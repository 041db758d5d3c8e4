package io.plenum.twin.ui;

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
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.uikit.Displays;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;

/** The plan of one floor for a screen on a wall: no menus, nothing to press. The secret in the address is all that counts. */
@Route(value = "kiosk/:secret", autoLayout = false)
@AnonymousAllowed
public class KioskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteModels models;
    private final transient KioskAccess gate;
    private final transient Displays displays;
    private String title = "Plenum";

    KioskView(SiteModels models, KioskAccess gate, Displays displays) {
        this.models = models;
        this.gate = gate;
        this.displays = displays;
        displays.apply(UI.getCurrent());
        addClassName("plenum-kiosk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        KioskLink link = gate.open(secret);
        SiteModel model = models.current();
        Floor floor = link == null ? null : model.floor(link.floor());
        removeAll();
        if (link == null || floor == null) {
            add(
                    new H1("Plenum"),
                    new Paragraph(getTranslation(link == null ? "twin.kiosk.gone" : "twin.kiosk.no-floor")));
            return;
        }
        title = floor.name();
        hand(secret, floor);
        KioskPlan plan = new KioskPlan();
        plan.show(PlanConfig.ofKiosk(model, floor, reader(model, floor)));
        add(plan);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Sent along to this floor's addresses only, by no other site's pages, and read by no script. */
    private static void hand(String secret, Floor floor) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        Cookie cookie = new Cookie(KioskAccess.COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/api/v1/floors/" + floor.key() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        VaadinServletResponse.getCurrent().addCookie(cookie);
    }

    private PlanConfig.ReaderSettings reader(SiteModel model, Floor floor) {
        ZoneId zone = FloorsView.zone(model, floor);
        return new PlanConfig.ReaderSettings(
                getLocale().toLanguageTag(), zone.getId(), displays.current().fahrenheit(), PlanTexts.in(getLocale()));
    }
}
