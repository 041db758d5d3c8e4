package io.plenum.alarm.ui;

import com.vaadin.flow.component.UI;
import io.plenum.point.PointSearch;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Alarms as whoever is signed in reads them. Only for use on a UI's thread. */
@Component
public class AlarmViewContext {

    private final SiteAccess models;
    private final SiteChoice choice;
    private final Displays displays;
    private final Clock clock;
    private final PointSearch search;

    AlarmViewContext(SiteAccess models, SiteChoice choice, Displays displays, Clock clock, PointSearch search) {
        this.models = models;
        this.choice = choice;
        this.displays = displays;
        this.clock = clock;
        this.search = search;
    }

    public AlarmFormatter formatter() {
        UI ui = UI.getCurrent();
        SiteModel model = models.visible();
        return new AlarmFormatter(
                model, ui.getLocale(), zone(), displays.current().fahrenheit(), clock.instant());
    }

    /** By the clock of the site that was chosen. */
    public ZoneId zone() {
        return displays.zone(choice.zone(), UI.getCurrent());
    }

    public Clock clock() {
        return clock;
    }

    public PointSearch search() {
        return search;
    }

    public SiteModel model() {
        return models.visible();
    }
}
