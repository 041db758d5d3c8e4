package io.plenum.twin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.SearchSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Goes to a moment of the past on the floor plans. */
@Component
@Order(1)
class PastSearch implements SearchSource {

    private final SiteAccess models;
    private final Displays displays;
    private final Clock clock;

    PastSearch(SiteAccess models, Displays displays, Clock clock) {
        this.models = models;
        this.displays = displays;
        this.clock = clock;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        SiteModel model = models.visible();
        if (model.floors().isEmpty()) {
            return List.of();
        }
        UI ui = UI.getCurrent();
        ZoneId zone = displays.zone(FloorsView.zone(model, model.floors().getFirst()), ui);
        Instant moment = PastTimeParser.parse(query, clock.instant(), zone);
        if (moment == null) {
            return List.of();
        }
        String name = I18NProvider.translate("twin.go-to", DateTimeText.text(moment, zone, ui.getLocale()));
        return List.of(new Hit(Kind.ACTION, name, "", "floors?at=" + moment, 2));
    }
}
