package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.TariffVersion;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.ui.EnergyPageContext;
import io.plenum.energy.weather.Outdoor;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What energy costs and emits at a site, and since when. */
@Route("setup/tariffs")
@Menu(title = "energy.tariffs", order = 12.5)
@RolesAllowed("ADMINISTRATOR")
@CssImport("./energy/energy.css")
public class TariffsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Tariffs tariffs;
    private final transient EnergyPageContext reading;
    private final Div content = new Div();

    TariffsView(Tariffs tariffs, Outdoor outdoor, EnergyPageContext reading, SiteChoice choice) {
        this.tariffs = tariffs;
        this.reading = reading;
        addClassNames("plenum-page", "plenum-energy");
        content.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("energy.tariffs.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("energy.tariffs")), new SiteNote(choice), lead, content);
        Site site = choice.current();
        if (site == null) {
            content.add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        show(site, null);
        add(new HourlyFiles(tariffs, outdoor, site, reading.words(site)));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("energy.tariffs");
    }

    /** @param edited the version that is to be changed; null for a new one, which begins with what holds today */
    private void show(Site site, @Nullable TariffVersion edited) {
        SiteTariffs of = tariffs.of(site);
        LocalDate today = of.today();
        content.removeAll();
        if (of.history().isAssumed(today)) {
            Paragraph assumed = new Paragraph("▲ " + getTranslation("energy.tariffs.assumed"));
            assumed.addClassName("plenum-stale");
            content.add(assumed);
        }
        TariffChanges changes = new TariffChanges(tariffs, site, () -> show(site, null));
        content.add(
                new TariffVersionsCard(of, reading.words(site), version -> show(site, version), changes),
                edited == null
                        ? new TariffEditor(of.book(), today, changes)
                        : new TariffEditor(edited.book(), edited.since(), changes));
    }
}
