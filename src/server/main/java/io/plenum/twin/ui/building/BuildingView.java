package io.plenum.twin.ui.building;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.twin.ui.PlanConfig;
import io.plenum.twin.ui.PlanTexts;
import io.plenum.uikit.Displays;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The building at a glance: all floors above each other in 3D, live or at any time of the past, with a list that says the same. */
@Route("building")
@Menu(title = "twin.building", order = 2.2)
@PermitAll
public class BuildingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteAccess models;
    private final transient SiteChoice choice;
    private final transient Displays displays;

    BuildingView(SiteAccess models, SiteChoice choice, Displays displays) {
        this.models = models;
        this.choice = choice;
        this.displays = displays;
        addClassName("plenum-building-page");
        setSizeFull();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("twin.building");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Site site = choice.current();
        SiteModel model = site == null ? models.visible() : models.visible().of(site);
        List<Floor> floors = model.floors().stream()
                .sorted(Comparator.comparing((Floor floor) -> Objects.requireNonNullElse(floor.building(), ""))
                        .thenComparingInt(Floor::level))
                .toList();
        removeAll();
        setClassName("plenum-page", floors.isEmpty());
        if (floors.isEmpty()) {
            add(new H1(getTranslation("twin.empty")), new Paragraph(getTranslation("twin.empty-hint")));
            return;
        }
        BuildingStack stack = new BuildingStack();
        stack.show(StackConfig.of(model, floors, reader(model, floors.getFirst())));
        add(stack);
    }

    private PlanConfig.ReaderSettings reader(SiteModel model, Floor floor) {
        ZoneId zone = displays.zone(model.zone(floor), UI.getCurrent());
        return new PlanConfig.ReaderSettings(
                getLocale().toLanguageTag(), zone.getId(), displays.current().fahrenheit(), PlanTexts.in(getLocale()));
    }
}
