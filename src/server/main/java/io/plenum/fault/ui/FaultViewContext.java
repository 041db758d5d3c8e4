package io.plenum.fault.ui;

import com.vaadin.flow.component.UI;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendations;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Findings as whoever is signed in reads them. Only for use on a UI's thread. */
@Component
class FaultViewContext {

    private final SiteAccess models;
    private final Findings findings;
    private final RelatedRecommendations related;
    private final SiteChoice choice;
    private final Displays displays;

    FaultViewContext(
            SiteAccess models,
            Findings findings,
            RelatedRecommendations related,
            SiteChoice choice,
            Displays displays) {
        this.models = models;
        this.findings = findings;
        this.related = related;
        this.choice = choice;
        this.displays = displays;
    }

    /** As the site of the page has it. */
    FaultFormatter formatter() {
        return formatter(choice.zone());
    }

    /** As the site of what is shown has it. */
    FaultFormatter formatter(String subject) {
        return formatter(findings.site(subject).zone());
    }

    private FaultFormatter formatter(ZoneId building) {
        UI ui = UI.getCurrent();
        SiteModel model = models.visible();
        return new FaultFormatter(
                model,
                findings,
                related,
                ui.getLocale(),
                displays.zone(building, ui),
                displays.current().fahrenheit());
    }
}
