package io.plenum.drawing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.drawing.PlanDrawings;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Plans drawn in the browser: a floor is chosen, and the rest is the editor's. */
@Route("setup/plans")
@Menu(title = "plans.title", order = 11.5)
@RolesAllowed("ENGINEER")
public class PlanEditorView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SiteModels models;
    private final PlanEditor editor;
    private final Select<Floor> floors = new Select<>();
    private final Anchor plan = new Anchor();

    PlanEditorView(SiteModels models, PlanDrawings drawings) {
        this.models = models;
        this.editor = new PlanEditor(drawings);
        setSizeFull();
        addClassName("plenum-drawing");
        SiteModel model = models.current();
        H1 title = new H1(getTranslation("plans.title"));
        if (model.floors().isEmpty()) {
            addClassName("plenum-page");
            add(title, new Paragraph(getTranslation("plans.no-floor")));
            return;
        }
        floors.setAriaLabel(getTranslation("plans.floor"));
        floors.setItems(model.floors());
        floors.setItemLabelGenerator(floor -> label(model, floor));
        floors.addValueChangeListener(change -> show(change.getValue()));
        plan.setText(getTranslation("plans.live"));
        Div head = new Div(title, floors, plan);
        head.addClassName("plenum-drawing-head");
        editor.setSizeFull();
        add(head, editor);
    }

    private static String label(SiteModel model, Floor floor) {
        Site site = model.site(floor.site());
        return model.sites().size() > 1 && site != null ? site.name() + " · " + floor.name() : floor.name();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("plans.title");
    }

    /** Other pages lead here with a floor. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Floor> all = models.current().floors();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("floor")
                .flatMap(key ->
                        all.stream().filter(floor -> floor.key().equals(key)).findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(floors::setValue);
    }

    private void show(Floor floor) {
        plan.setHref("floors/" + floor.key());
        editor.show(floor.key());
    }
}
