package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.ui.spending.EnergyAddress;
import io.plenum.energy.ui.spending.PeriodBar;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What the building uses, what it costs, why, and whether that is as expected. What it shows is in its address: {@link EnergyAddress}. */
@Route("energy")
@Menu(title = "energy.title", order = 3.5)
@RolesAllowed("VIEWER")
@CssImport("./energy/energy.css")
public class EnergyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(EnergyView.class);

    private final transient EnergySections sections;
    private final transient EnergyPageContext reading;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient @Nullable Site site;
    private final Div body = new Div();

    EnergyView(
            EnergyMeters meters,
            EnergySections sections,
            EnergyPageContext reading,
            CurrentUser user,
            SiteChoice choice,
            Clock clock) {
        this.sections = sections;
        this.reading = reading;
        this.user = user;
        this.clock = clock;
        Site chosen = choice.current();
        this.site = chosen == null || meters.tree(chosen).all().isEmpty() ? null : chosen;
        addClassNames("plenum-page", "plenum-energy");
        body.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("energy.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("energy.title")), new SiteNote(choice), lead, body);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("energy.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (site == null) {
            body.removeAll();
            body.add(new Paragraph(getTranslation("energy.none")));
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        show(site, EnergyAddress.of(event.getLocation().getQueryParameters(), today), today);
    }

    private void show(Site site, EnergyAddress address, LocalDate today) {
        body.removeAll();
        try {
            EnergyFormatter words = reading.words(site);
            body.add(new PeriodBar(address, today, words), sections(address));
            if (sections.isAssumed(site, address.period())) {
                body.add(assumed());
            }
            body.add(sections.of(site, address, words, () -> show(site, address, today))
                    .toArray(Component[]::new));
        } catch (DataAccessException away) {
            log.warn("Energy cannot be shown: {}", away.getMessage());
            body.add(new EnergyCard(getTranslation("energy.title"), new Paragraph(getTranslation("energy.away"))));
        }
    }

    private Nav sections(EnergyAddress address) {
        Nav nav = new Nav();
        nav.addClassNames("plenum-switch", "plenum-sections");
        nav.getElement().setAttribute("aria-label", getTranslation("energy.sections"));
        for (EnergyAddress.Section section : EnergyAddress.Section.values()) {
            Anchor link = new Anchor(address.with(section).href(), getTranslation("energy.section." + section));
            link.getElement().setAttribute("aria-current", String.valueOf(section == address.section()));
            nav.add(link);
        }
        return nav;
    }

    private Paragraph assumed() {
        Paragraph note = new Paragraph(new Span("▲ " + getTranslation("energy.assumed") + " "));
        note.addClassName("plenum-stale");
        if (user.may(Role.ADMINISTRATOR)) {
            note.add(new Anchor("setup/tariffs", getTranslation("energy.assumed.enter")));
        }
        return note;
    }
}
