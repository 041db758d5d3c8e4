package io.plenum.equipment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.equipment.EquipmentHealth;
import io.plenum.equipment.plant.PlantLayout;
import io.plenum.equipment.plant.PlantLink;
import io.plenum.equipment.plant.PlantNode;
import io.plenum.equipment.plant.PlantSchematic;
import io.plenum.point.Point;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.twin.PointRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schematic of a plant: what feeds to the left of what it feeds, pipes between, values on each. On a small screen it scrolls within itself. */
class PlantPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SiteModel model;
    private final transient PlantSchematic plant;
    private final transient EquipmentContext context;
    private final transient ValueRows rows;
    private final transient Map<String, Span> states = new HashMap<>();

    PlantPanel(SiteModel model, PlantSchematic plant, EquipmentContext context) {
        this.model = model;
        this.plant = plant;
        this.context = context;
        this.rows = new ValueRows(context);
        PlantLayout layout = PlantLayout.of(plant);
        Div sheet = new Div(pipes(layout));
        sheet.addClassNames("plenum-plant-sheet", plant.kind().key());
        sheet.setWidth(layout.width() + "px");
        sheet.setHeight(layout.height() + "px");
        layout.headings().forEach((stage, x) -> {
            Span heading = new Span(getTranslation("equipment.plant.stage." + plant.kind() + "." + stage));
            heading.addClassName("plenum-plant-heading");
            place(heading, x, 0);
            sheet.add(heading);
        });
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        layout.boxes().forEach(box -> {
            Div item = item(box.node());
            place(item, box.x(), box.y());
            item.setHeight(box.height() + "px");
            list.add(item);
        });
        sheet.add(list);
        addClassNames("plenum-scroll", "plenum-plant");
        // What scrolls can be reached by the keyboard.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("equipment.plant.picture"));
        add(sheet);
    }

    void refresh(Map<String, EquipmentHealth> healths) {
        rows.refresh();
        states.forEach((key, state) -> show(state, key, healths.get(key)));
    }

    private static void place(Component one, int x, int y) {
        one.getElement().getStyle().set("left", x + "px").set("top", y + "px");
    }

    private static Component pipes(PlantLayout layout) {
        Span picture = new Span();
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width=\"%d\" height=\"%d\"><path d=\"%s\"/><path class=\"arrows\" d=\"%s\"/></svg>"
                                .formatted(
                                        layout.width(),
                                        layout.height(),
                                        String.join("", layout.pipes()),
                                        String.join("", layout.arrows())));
        return picture;
    }

    private Div item(PlantNode node) {
        Span symbol = SymbolPicture.of(node.symbol());
        symbol.addClassName("plenum-plant-symbol");
        Span state = new Span();
        state.addClassName("plenum-plant-state");
        states.put(node.key(), state);
        Div head = new Div(symbol, new Div(name(node), state));
        head.addClassName("plenum-plant-head");
        Div item = new Div(head);
        node.points().forEach(point -> item.add(rows.of(point)));
        item.addClassName("plenum-plant-node");
        item.getElement().setAttribute("role", "listitem");
        String feeders = plant.links().stream()
                .filter(link -> link.to().equals(node.key()))
                .map(PlantLink::from)
                .map(model::placeName)
                .collect(Collectors.joining(", "));
        if (!feeders.isEmpty()) {
            Span fedBy = new Span(getTranslation("equipment.fed-by") + ": " + feeders);
            fedBy.addClassName("plenum-unseen");
            item.add(fedBy);
        }
        return item;
    }

    private Component name(PlantNode node) {
        String route =
                model.equipment(node.key()) != null ? "equipment/" + node.key() : PlanRoute.to(model, node.key());
        Component name = route == null ? new Span(node.name()) : new Anchor(route, node.name());
        name.getElement().setAttribute("title", node.name());
        name.addClassName("plenum-plant-name");
        return name;
    }

    private void show(Span state, String key, @Nullable EquipmentHealth health) {
        state.removeAll();
        if (health != null && !(health.alarms().isEmpty() && health.faults().isEmpty())) {
            state.add(new HealthWords(health));
        } else {
            String runs = runs(model.pointsOf(key));
            state.add(new Span(runs == null ? "" : getTranslation(runs)));
        }
    }

    private @Nullable String runs(List<Point> points) {
        return points.stream()
                .filter(PointRole.RUNNING::plays)
                .findFirst()
                .map(context::running)
                .orElse(null);
    }
}
