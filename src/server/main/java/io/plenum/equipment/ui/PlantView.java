package io.plenum.equipment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.equipment.EquipmentHealths;
import io.plenum.equipment.plant.PlantKind;
import io.plenum.equipment.plant.PlantNode;
import io.plenum.equipment.plant.PlantSchematic;
import io.plenum.equipment.plant.PlantSchematics;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole plants as schematics drawn from the model: cooling, heating, and each air handler with its boxes and rooms. */
@Route("plant/:kind?/:unit?")
@Menu(title = "equipment.plant.title", order = 2.4)
@PermitAll
@CssImport("./equipment/equipment.css")
@CssImport("./equipment/plant.css")
public class PlantView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EquipmentHealths healths;
    private final transient EquipmentContext context;
    private final transient SiteChoice choice;
    private transient Runnable refresh = () -> {};

    PlantView(EquipmentHealths healths, EquipmentContext context, SiteChoice choice) {
        this.healths = healths;
        this.context = context;
        this.choice = choice;
        addClassNames("plenum-page", "plenum-plant-page");
        Polling.whileShown(this, () -> refresh.run());
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("equipment.plant.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Site site = choice.current();
        SiteModel model = site == null ? context.model() : context.model().of(site);
        List<PlantSchematic> plants = PlantSchematics.of(model);
        removeAll();
        refresh = () -> {};
        add(new H1(getTranslation("equipment.plant.title")));
        PlantKind kind = event.getRouteParameters()
                .get("kind")
                .map(PlantView::kind)
                .orElseGet(() ->
                        plants.isEmpty() ? PlantKind.COOLING : plants.getFirst().kind());
        List<PlantSchematic> own =
                plants.stream().filter(plant -> plant.kind() == kind).toList();
        String unit = event.getRouteParameters()
                .get("unit")
                .orElseGet(() -> own.isEmpty() ? "" : own.getFirst().key());
        add(kinds(kind));
        if (own.size() > 1) {
            add(units(own, unit));
        }
        if (own.isEmpty()) {
            add(new Paragraph(getTranslation(
                    model.equipment().isEmpty() ? "equipment.plant.no-equipment" : "equipment.plant.none." + kind)));
            return;
        }
        show(
                model,
                own.stream()
                        .filter(plant -> plant.key().equals(unit))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    private static PlantKind kind(String key) {
        return Stream.of(PlantKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Nav kinds(PlantKind current) {
        Nav tabs = new Nav();
        tabs.addClassName("plenum-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("equipment.plant.kinds"));
        for (PlantKind kind : PlantKind.values()) {
            tabs.add(link("plant/" + kind.key(), getTranslation("equipment.plant.kind." + kind), kind == current));
        }
        return tabs;
    }

    private Nav units(List<PlantSchematic> own, String current) {
        Nav units = new Nav();
        units.addClassName("plenum-plant-units");
        units.getElement().setAttribute("aria-label", getTranslation("equipment.plant.units"));
        own.forEach(plant -> units.add(link(
                "plant/" + plant.kind().key() + "/" + plant.key(),
                plant.name(),
                plant.key().equals(current))));
        return units;
    }

    private static Anchor link(String route, String text, boolean current) {
        Anchor link = new Anchor(route, text);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void show(SiteModel model, PlantSchematic plant) {
        PlantPanel panel = new PlantPanel(model, plant, context);
        Div card = new Div(panel);
        card.addClassName("plenum-card");
        String unlinked = plant.unlinked().stream().map(PlantNode::name).collect(Collectors.joining(", "));
        if (!unlinked.isEmpty()) {
            card.add(new Paragraph(getTranslation("equipment.plant.unlinked", unlinked)));
        }
        if (plant.left() > 0) {
            card.add(new Paragraph(getTranslation("equipment.plant.left", plant.left())));
        }
        add(card);
        List<Equipment> shown = plant.nodes().stream()
                .map(node -> model.equipment(node.key()))
                .filter(Objects::nonNull)
                .toList();
        refresh = () -> panel.refresh(healths.of(model, shown));
        refresh.run();
    }
}
