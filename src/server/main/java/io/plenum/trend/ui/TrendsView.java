package io.plenum.trend.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.point.PointSearch;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.trend.exchange.SampleImport;
import io.plenum.trend.page.SavedViews;
import io.plenum.trend.page.TrendNotes;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PointAction;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;

/**
 * History on the screen. {@code /trends?points=a/b,c/d&from=…&to=…} shows points in a range (ISO-8601 or milliseconds since
 * 1970 UTC), {@code last=} milliseconds up to now instead.
 */
@Route("trends")
@Menu(title = "trends", order = 3)
@PermitAll
public class TrendsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteAccess models;
    private final transient SiteChoice choice;
    private final transient Displays displays;
    private final transient CurrentUser user;
    private final TrendsPage page;

    private final transient SampleImport imports;
    private final transient PointSearch points;
    private final transient List<PointAction> actions;

    TrendsView(
            SiteAccess models,
            SiteChoice choice,
            Displays displays,
            CurrentUser user,
            TrendNotes notes,
            SavedViews views,
            SampleImport imports,
            PointSearch points,
            List<PointAction> actions) {
        this.models = models;
        this.choice = choice;
        this.displays = displays;
        this.user = user;
        this.imports = imports;
        this.points = points;
        this.actions = actions;
        this.page = new TrendsPage(notes, views, this::openImport, actions);
        setSizeFull();
        add(page);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page.show(config(event.getUI()));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("trends");
    }

    /** The browser can call for it, whoever is signed in there. */
    private void openImport() {
        if (user.may(Role.ENGINEER)) {
            ZoneId building = choice.zone();
            getUI().ifPresent(ui -> new ImportDialog(imports, points, building, displays.zone(building, ui)).open());
        }
    }

    private TrendsConfig config(UI ui) {
        SiteModel model = models.visible();
        return new TrendsConfig(
                getLocale().toLanguageTag(),
                displays.zone(choice.zone(), ui).getId(),
                displays.current().fahrenheit(),
                TrendTexts.in(getLocale()),
                user.name(),
                user.may(Role.OPERATOR),
                user.may(Role.ENGINEER),
                TrendsConfig.floors(model),
                TrendsConfig.equipment(model),
                PointAction.offered(actions, model.points()));
    }
}
