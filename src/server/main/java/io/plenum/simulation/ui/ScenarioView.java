package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;

/** One scenario: what it changes, its run with progress, and what came of it. */
@Route("what-if/:id([0-9]+)")
@RolesAllowed("VIEWER")
@CssImport("./simulation.css")
public class ScenarioView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WhatIfContext context;
    private String title = "";

    ScenarioView(WhatIfContext context) {
        this.context = context;
        addClassName("plenum-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + (title.isEmpty() ? getTranslation("simulation.title") : title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            long id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
            show(context.scenarios().one(id));
        } catch (NumberFormatException | RequestProblem unknown) {
            throw new NotFoundException();
        }
    }

    private void show(SavedScenario one) {
        removeAll();
        title = one.name();
        Site site = context.scenarios().site(one);
        ScenarioFormatter words = ScenarioFormatter.here(context, site);
        Paragraph facts = new Paragraph(String.join(
                " · ",
                site.name(),
                words.weather(one.scenario().weather()),
                getTranslation(one.shared() ? "simulation.shared-by" : "simulation.own", one.owner())));
        facts.addClassName("plenum-soft");
        UnorderedList changes = new UnorderedList();
        one.scenario().changes().forEach(change -> changes.add(new ListItem(words.change(change))));
        add(
                new H1(one.name()),
                facts,
                changes,
                buttons(one, site),
                new RecommendedCard(context, one, words),
                new RunPanel(context, one, words));
    }

    private Div buttons(SavedScenario one, Site site) {
        Div buttons = new Div();
        buttons.addClassNames("plenum-links", "plenum-filters");
        if (context.scenarios().mayChange(one)) {
            buttons.add(new Button(
                    getTranslation("simulation.edit"),
                    click -> new ScenarioDialog(context, site, one, this::show).open()));
        }
        if (context.scenarios().mayRun()) {
            buttons.add(new Button(getTranslation("simulation.duplicate"), click -> duplicate(one)));
        }
        if (context.scenarios().mayChange(one)) {
            if (one.recommendation() == null) {
                buttons.add(new Button(
                        getTranslation("simulation.recommend"),
                        click -> new RecommendDialog(context, one, this::show).open()));
            }
            buttons.add(new Button(getTranslation("simulation.remove"), click -> confirmRemoval(one)));
        }
        return buttons;
    }

    private void duplicate(SavedScenario one) {
        SavedScenario copy =
                context.scenarios().duplicate(one.id(), getTranslation("simulation.copy-of", shortened(one.name())));
        getUI().ifPresent(ui -> ui.navigate("what-if/" + copy.id()));
    }

    /** Room for what makes it the name of a copy. */
    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 80));
    }

    private void confirmRemoval(SavedScenario one) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("simulation.remove.title", one.name()));
        dialog.setWidth("min(480px, 100%)");
        dialog.add(new Paragraph(getTranslation("simulation.remove.text")));
        Button yes = new Button(getTranslation("simulation.remove"), click -> {
            context.scenarios().remove(one.id());
            dialog.close();
            getUI().ifPresent(ui -> ui.navigate("what-if"));
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }
}
