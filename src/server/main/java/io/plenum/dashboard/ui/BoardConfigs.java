package io.plenum.dashboard.ui;

import com.vaadin.flow.component.UI;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.twin.FloorPlanSettings;
import io.plenum.uikit.BrowserTexts;
import io.plenum.uikit.Displays;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares dashboards and plans for the browser. Only for use on a UI's thread. */
@Component
public class BoardConfigs {

    private final FloorPlanSettings plans;
    private final Displays displays;

    BoardConfigs(FloorPlanSettings plans, Displays displays) {
        this.plans = plans;
        this.displays = displays;
    }

    /**
     * @param model what whoever looks may see
     * @param cards those that are shown, saved or not
     */
    public BoardConfig of(SiteModel model, Dashboard dashboard, List<Card> cards, boolean editing) {
        UI ui = UI.getCurrent();
        return new BoardConfig(
                dashboard.id(),
                dashboard.revision(),
                dashboard.title(),
                ui.getLocale().toLanguageTag(),
                zone(model, dashboard.site()).getId(),
                displays.current().fahrenheit(),
                texts(ui.getLocale()),
                cards,
                plans(model, cards),
                editing);
    }

    /** The words of all that is shown. */
    public Map<String, String> texts(Locale locale) {
        Map<String, String> texts = new HashMap<>(plans.texts(locale));
        texts.putAll(new BrowserTexts(locale)
                .with("messages/dashboard", "dashboard.board")
                .with("messages/alarms", "alarms.priority.")
                .with("messages/trends", "trends.gap")
                .with("messages/trends", "trends.nothing")
                .asMap());
        return texts;
    }

    /** What a floor is shown with. */
    public Record plan(SiteModel model, Floor floor) {
        ZoneId zone = displays.zone(model.zone(floor), UI.getCurrent());
        return plans.of(
                model,
                floor,
                UI.getCurrent().getLocale(),
                zone,
                displays.current().fahrenheit());
    }

    /** That of the site, or the reader's where that is wanted. */
    public ZoneId zone(SiteModel model, @Nullable String site) {
        Site known = site == null ? null : model.site(site);
        ZoneId zone = displays.zone(known == null ? model.displayZone() : known.zone(), UI.getCurrent());
        // Browsers do not know the short name of UTC, which it has here where there is no site.
        return zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    private Map<String, Record> plans(SiteModel model, List<Card> cards) {
        Map<String, Record> plans = new HashMap<>();
        for (Card card : cards) {
            Floor floor = card instanceof PlanCard plan ? model.floor(plan.floor()) : null;
            if (floor != null) {
                plans.computeIfAbsent(floor.key(), key -> plan(model, floor));
            }
        }
        return plans;
    }
}
