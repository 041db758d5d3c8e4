package io.plenum.access.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.kiosk.Kiosks;
import io.plenum.access.session.OpenSessions;
import io.plenum.access.token.ApiTokens;
import io.plenum.uikit.Displays;
import jakarta.annotation.security.RolesAllowed;

/** Everybody's sessions and tokens, and the links of screens. */
@Route("admin/access")
@Menu(title = "ui.access", order = 21)
@RolesAllowed("ADMINISTRATOR")
public class AccessView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccessView(OpenSessions sessions, ApiTokens tokens, Kiosks kiosks, CurrentUser current, Displays displays) {
        addClassName("plenum-page");
        add(
                new H1(getTranslation("ui.access")),
                new SessionsCard(sessions, displays, true),
                new TokensCard(tokens, current, displays, true),
                new KiosksCard(kiosks, displays));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.access");
    }
}
