package io.plenum.energy.ui;

import com.vaadin.flow.component.UI;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import io.plenum.uikit.Displays;
import org.springframework.stereotype.Component;

/** Energy as whoever is signed in reads it. Only for use on a UI's thread. */
@Component
public class EnergyPageContext {

    private final Tariffs tariffs;
    private final Displays displays;

    EnergyPageContext(Tariffs tariffs, Displays displays) {
        this.tariffs = tariffs;
        this.displays = displays;
    }

    /** As the site of the page has it. */
    public EnergyFormatter words(Site site) {
        UI ui = UI.getCurrent();
        return new EnergyFormatter(
                ui.getLocale(),
                displays.zone(site.zone(), ui),
                displays.current().fahrenheit(),
                tariffs.of(site).currency());
    }
}
