package io.plenum.upkeep.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.upkeep.plan.PlanItem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What maintenance the coming month asks for, and how worn each piece of equipment is. */
@Route(UpkeepView.ADDRESS)
@Menu(title = "upkeep.title", order = 5.1)
@RolesAllowed("VIEWER")
@CssImport("./energy/energy.css")
public class UpkeepView extends Main implements HasDynamicTitle {

    static final String ADDRESS = "upkeep";

    private static final long serialVersionUID = 1L;

    private final transient UpkeepContext context;
    private final transient @Nullable Site site;
    private final Div body = new Div();

    UpkeepView(UpkeepContext context, SiteChoice choice) {
        this.context = context;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-energy");
        Paragraph lead = new Paragraph(getTranslation("upkeep.lead"));
        lead.addClassName("plenum-soft");
        body.addClassName("plenum-active");
        add(new H1(getTranslation("upkeep.title")), new SiteNote(choice), lead, body);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("upkeep.title");
    }

    private void refresh() {
        body.removeAll();
        Site of = site;
        if (of == null) {
            body.add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        try {
            show(of, context.plan().of(of));
        } catch (DataAccessException away) {
            body.add(new Paragraph(getTranslation("upkeep.away")));
        }
    }

    private void show(Site of, List<PlanItem> items) {
        if (items.isEmpty()) {
            boolean followed = !context.plan().followed(of).isEmpty();
            body.add(new EmptyState(
                    getTranslation(followed ? "upkeep.soon" : "upkeep.empty"),
                    getTranslation(followed ? "upkeep.soon.hint" : "upkeep.empty.hint"),
                    new Anchor(
                            followed ? "equipment" : "commissioning",
                            getTranslation(followed ? "equipment.title" : "commissioning.title"))));
            return;
        }
        Anchor calendar = new Anchor("api/v1/upkeep/calendar.ics?site=" + of.key(), getTranslation("upkeep.calendar"));
        calendar.setRouterIgnore(true);
        Div links = new Div(calendar);
        links.addClassName("plenum-links");
        body.add(new MonthPlan(context, of, items, this::refresh), new ConditionGrid(context, of, items), links);
    }
}
