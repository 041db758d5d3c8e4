package io.plenum.upkeep.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.plan.PlanItem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** How one piece of equipment wears: its figures with their limits, what it has done, what was done to it. */
@Route("upkeep/:equipment")
@RolesAllowed("VIEWER")
@CssImport("./energy/energy.css")
public class ConditionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UpkeepContext context;
    private String title = "";

    ConditionView(UpkeepContext context) {
        this.context = context;
        addClassNames("plenum-page", "plenum-energy");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("equipment").orElse(""));
    }

    void show(String key) {
        SiteModel model = context.model();
        Equipment one = model.equipment(key);
        Site site = one == null ? null : model.siteOf(key);
        if (one == null || site == null) {
            throw new NotFoundException();
        }
        title = one.name();
        removeAll();
        Div links = new Div(
                new Anchor(UpkeepView.ADDRESS, getTranslation("upkeep.title")),
                new Anchor("equipment/" + key, getTranslation("upkeep.equipment")));
        links.addClassName("plenum-links");
        add(new H1(getTranslation("upkeep.of", one.name())), links);
        try {
            figures(site, one);
        } catch (DataAccessException away) {
            add(new Paragraph(getTranslation("upkeep.away")));
        }
    }

    private void figures(Site site, Equipment one) {
        UpkeepFormatter words = context.words(site, getLocale());
        List<MonitoredCondition> followed = context.plan().followed(site, one.key());
        if (followed.isEmpty()) {
            add(new EmptyState(
                    getTranslation("upkeep.not-followed"),
                    getTranslation("upkeep.not-followed.hint"),
                    new Anchor("equipment/" + one.key(), getTranslation("upkeep.equipment"))));
        }
        Map<String, PlanItem> items = context.plan().of(site).stream()
                .filter(item -> item.prognosis().equipment().equals(one.key()))
                .collect(Collectors.toMap(item -> item.prognosis().kind(), Function.identity()));
        for (MonitoredCondition figure : followed) {
            add(new FigureCard(context, site, figure, items.get(figure.kind().key()), words, () -> show(one.key())));
        }
        add(new WearCard(context.wear(site, one.key()), context.model(), words));
        add(new UpkeepHistory(
                context.orders(one.key()), context.plan().predictions(site, one.key(), UpkeepHistory.MOST), words));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("upkeep.of", title);
    }
}
