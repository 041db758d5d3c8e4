package io.plenum.fault.ui;

import com.vaadin.flow.component.UI;
import io.plenum.fault.Findings;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.ui.Displays;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Findings as whoever is signed in reads them. Only for use on a UI's thread. */
@Component
class FaultReading {

    private final SiteAccess models;
    private final Findings findings;
    private final Displays displays;

    FaultReading(SiteAccess models, Findings findings, Displays displays) {
        this.models = models;
        this.findings = findings;
        this.displays = displays;
    }

    FaultWords words() {
        UI ui = UI.getCurrent();
        SiteModel model = models.visible();
        ZoneId building = model.zone();
        return new FaultWords(
                model,
                findings,
                ui.getLocale(),
                displays.zone(building, ui),
                displays.current().fahrenheit());
    }
}
