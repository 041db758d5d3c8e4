package io.plenum.notify.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.notify.MailAdministration;
import io.plenum.notify.MailServerAdministration;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.site.SiteModels;
import io.plenum.uikit.Displays;
import io.plenum.web.PublicUrl;
import jakarta.annotation.security.RolesAllowed;

/** Who is told of alarms, and when: the mail server, people, rotas and routes on one page. */
@Route("setup/notifications")
@Menu(title = "notify.view", order = 13)
@RolesAllowed("ENGINEER")
public class NotifyView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final RouteSection routes;
    private final RotaSection rotas;
    private final PeopleSection people;
    private final SubstituteSection substitutes;

    NotifyView(
            OnCallConfiguration onCall,
            MailAdministration administration,
            MailServerAdministration mailServer,
            CurrentUser user,
            AccountDirectory accounts,
            SiteModels models,
            PublicUrl url,
            Displays displays) {
        addClassName("plenum-page");
        routes = new RouteSection(onCall, models);
        rotas = new RotaSection(onCall, models, this::refresh);
        people = new PeopleSection(onCall, accounts, models, this::refresh);
        substitutes = new SubstituteSection(onCall);
        add(
                new H1(getTranslation("notify.view")),
                new Paragraph(getTranslation("notify.view.intro")),
                new ServerSection(administration, user.may(Role.ADMINISTRATOR) ? mailServer : null, url, displays),
                people,
                rotas,
                routes,
                substitutes);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("notify.view");
    }

    /** A name that changes in one part is shown in the others. */
    private void refresh() {
        people.refresh();
        rotas.refresh();
        routes.refresh();
        substitutes.refresh();
    }
}
