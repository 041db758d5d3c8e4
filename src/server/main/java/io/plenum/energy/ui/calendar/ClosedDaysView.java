package io.plenum.energy.ui.calendar;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.ui.EnergyPageContext;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** On which days nobody works in a building. */
@Route("setup/closed-days")
@Menu(title = "energy.closed", order = 12.6)
@RolesAllowed("ADMINISTRATOR")
@CssImport("./energy/energy.css")
public class ClosedDaysView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ClosedDaysView(ClosedCalendar calendar, SiteChoice choice, EnergyPageContext reading, Clock clock) {
        addClassNames("plenum-page", "plenum-energy");
        Paragraph lead = new Paragraph(getTranslation("energy.closed.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("energy.closed")), new SiteNote(choice), lead);
        Site site = choice.current();
        if (site == null) {
            add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        add(new ClosedDaysEditor(calendar, site, reading.words(site), today));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("energy.closed");
    }
}
