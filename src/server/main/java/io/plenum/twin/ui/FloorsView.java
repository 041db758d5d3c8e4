package io.plenum.twin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.site.Floor;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PointAction;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The floors as living plans; the address names the floor and what is selected. */
@Route("floors/:floor?/:selected?")
@Menu(title = "twin.floors", order = 2)
@PermitAll
public class FloorsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteAccess models;
    private final transient Displays displays;
    private final transient List<PointAction> actions;
    private final FloorPlanComponent plan;
    private String title = "";

    FloorsView(SiteAccess models, Displays displays, List<PointAction> actions) {
        this.models = models;
        this.displays = displays;
        this.actions = actions;
        this.plan = new FloorPlanComponent(actions);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SiteModel model = models.visible();
        List<Floor> floors = model.floors().stream()
                .sorted(Comparator.comparing((Floor floor) -> Objects.requireNonNullElse(floor.building(), ""))
                        .thenComparingInt(Floor::level))
                .toList();
        removeAll();
        if (floors.isEmpty()) {
            empty();
            return;
        }
        String wanted =
                event.getRouteParameters().get("floor").orElse(floors.getFirst().key());
        Floor floor = model.floor(wanted);
        if (floor == null) {
            throw new NotFoundException();
        }
        title = floor.name();
        plan.removeAll();
        floors.forEach(other -> plan.add(link(other, other.key().equals(wanted))));
        plan.show(PlanConfig.of(model, floor, asked(event), reader(model, floor))
                .withCommandable(PointAction.offered(actions, model.pointsOnFloor(floor.key()))));
        add(plan);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + title;
    }

    private static PlanConfig.Asked asked(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        return new PlanConfig.Asked(
                event.getRouteParameters().get("selected").orElse(null),
                query.getSingleParameter("layer").orElse(null),
                query.getSingleParameter("point").orElse(null));
    }

    private PlanConfig.ReaderSettings reader(SiteModel model, Floor floor) {
        ZoneId zone = displays.zone(zone(model, floor), UI.getCurrent());
        return new PlanConfig.ReaderSettings(
                getLocale().toLanguageTag(), zone.getId(), displays.current().fahrenheit(), PlanTexts.in(getLocale()));
    }

    static ZoneId zone(SiteModel model, @Nullable Floor floor) {
        return model.zone(floor);
    }

    private Anchor link(Floor floor, boolean current) {
        String level = floor.level() == 0 ? getTranslation("twin.ground") : String.valueOf(floor.level());
        String shown = floor.building() == null ? level : floor.building() + " · " + level;
        Anchor link = new Anchor("floors/" + floor.key(), shown);
        link.setTitle(floor.name());
        link.getElement().setAttribute("aria-label", shown + " · " + floor.name());
        link.getElement().setAttribute("slot", "floors");
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void empty() {
        addClassName("plenum-page");
        add(new H1(getTranslation("twin.floors")));
    }
}
