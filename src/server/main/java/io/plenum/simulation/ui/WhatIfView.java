package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.site.Site;
import io.plenum.site.SiteNote;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** The scenarios of a site: made, opened, and chosen to be compared. */
@Route("what-if")
@Menu(title = "simulation.title", order = 4.85)
@RolesAllowed("VIEWER")
@CssImport("./simulation.css")
public class WhatIfView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WhatIfContext context;
    private final transient Set<Long> chosen = new TreeSet<>();
    private final Div list = new Div();
    private final Button compare = new Button(getTranslation("simulation.compare"), click -> compare());

    WhatIfView(WhatIfContext context) {
        this.context = context;
        addClassName("plenum-page");
        list.addClassName("plenum-scenarios");
        Paragraph lead = new Paragraph(getTranslation("simulation.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("simulation.title")), new SiteNote(context.choice()), lead);
        Site site = context.choice().current();
        if (site == null) {
            add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        show(site);
        add(new WeatherFilesCard(context, site));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("simulation.title");
    }

    private void show(Site site) {
        List<SavedScenario> all;
        try {
            all = context.scenarios().visible(site);
        } catch (DataAccessException away) {
            add(new Paragraph(getTranslation("simulation.error.away")));
            return;
        }
        boolean mayRun = context.scenarios().mayRun();
        Button make = new Button(getTranslation("simulation.new"), click -> make(site));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (all.isEmpty()) {
            EmptyState empty = new EmptyState(
                    getTranslation("simulation.none"),
                    getTranslation(mayRun ? "simulation.none.how" : "simulation.none.shared"));
            if (mayRun) {
                empty.add(make);
            }
            add(empty);
            return;
        }
        Div buttons = new Div(compare);
        buttons.addClassNames("plenum-links", "plenum-filters");
        if (mayRun) {
            buttons.addComponentAsFirst(make);
        }
        add(buttons, list);
        ScenarioFormatter words = ScenarioFormatter.here(context, site);
        all.forEach(one -> list.add(new ScenarioCard(context, one, words, wanted -> choose(one.id(), wanted))));
        enable();
    }

    private void choose(long id, boolean wanted) {
        if (wanted) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        enable();
    }

    private void enable() {
        boolean some = chosen.size() >= 2 && chosen.size() <= CompareView.MOST;
        compare.setEnabled(some);
        compare.setVisible(list.getComponentCount() > 1);
        compare.setTooltipText(some ? "" : getTranslation("simulation.compare.how", CompareView.MOST));
    }

    private void compare() {
        String ids = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
        getUI().ifPresent(ui -> ui.navigate("what-if/compare/" + ids));
    }

    private void make(Site site) {
        new ScenarioDialog(context, site, null, made -> getUI().ifPresent(ui -> ui.navigate("what-if/" + made.id())))
                .open();
    }
}
