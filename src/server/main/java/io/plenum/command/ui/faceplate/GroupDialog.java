package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.plenum.command.CommandGroup;
import io.plenum.command.GrantedLimits;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.ControllerWork;
import io.plenum.point.Point;
import io.plenum.site.Floor;
import io.plenum.uikit.Polling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One command for several points of a floor that are alike: one preview, one order. */
class GroupDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient FaceplateServices services;
    private final ControllerWork work = new ControllerWork(this);
    private final Select<Floor> floor = new Select<>();
    private final Select<AlikePoints> alike = new Select<>();
    private final CheckboxGroup<Point> chosen = new CheckboxGroup<>();
    private final Paragraph none = new Paragraph(getTranslation("operate.group.none"));
    private final Div form = new Div();
    private final PreviewPanel preview;
    private final OutcomePanel outcome;

    /** Points of one class and unit, of which all are opened to whoever chooses. */
    private record AlikePoints(String brickClass, List<Point> points) {

        String words() {
            return brickClass.replace('_', ' ') + " (" + points.size() + ")";
        }
    }

    GroupDialog(FaceplateServices services) {
        this.services = services;
        preview = new PreviewPanel(services, work, this::ordered);
        outcome = new OutcomePanel(services);
        addClassName("plenum-faceplate");
        setHeaderTitle(getTranslation("operate.group"));
        setWidth("min(720px, 100%)");
        none.addClassName("plenum-soft");
        chosen.addClassName("plenum-group-points");
        Div where = new Div(floors(), classes());
        where.addClassName("plenum-form");
        add(new Paragraph(getTranslation("operate.group.lead")), where, none, chosen, form, preview, outcome);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        Polling.whileShown(this, outcome::refresh);
        floor.getListDataView().getItems().findFirst().ifPresent(floor::setValue);
    }

    private Select<Floor> floors() {
        floor.setLabel(getTranslation("operate.group.floor"));
        floor.setItems(services.context().visible().floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .toList());
        floor.setItemLabelGenerator(one -> one == null ? "" : one.name());
        floor.addValueChangeListener(change -> offer(change.getValue()));
        return floor;
    }

    private Select<AlikePoints> classes() {
        alike.setLabel(getTranslation("operate.group.class"));
        alike.setItemLabelGenerator(one -> one == null ? "" : one.words());
        alike.addValueChangeListener(change -> choose(change.getValue()));
        CommandFormatter formatter = services.context().formatter();
        chosen.setLabel(getTranslation("operate.group.points"));
        chosen.setItemLabelGenerator(point -> point.name() + " · "
                + formatter.value(point, services.value(point).value()));
        chosen.addValueChangeListener(change -> preview.clear());
        return alike;
    }

    private void offer(@Nullable Floor of) {
        Map<String, List<Point>> byClass = of == null
                ? Map.of()
                : services.context().visible().pointsOnFloor(of.key()).stream()
                        .filter(services.context()::mayCommand)
                        .collect(Collectors.groupingBy(
                                point -> point.brickClass() + " " + point.unit().symbol(),
                                TreeMap::new,
                                Collectors.toList()));
        List<AlikePoints> classes = byClass.values().stream()
                .map(points -> new AlikePoints(points.getFirst().brickClass(), points))
                .toList();
        alike.setItems(classes);
        none.setVisible(classes.isEmpty());
        alike.setVisible(!classes.isEmpty());
        if (classes.isEmpty()) {
            choose(null);
        } else {
            alike.setValue(classes.getFirst());
        }
    }

    private void choose(@Nullable AlikePoints points) {
        form.removeAll();
        preview.clear();
        chosen.setVisible(points != null);
        if (points == null) {
            return;
        }
        chosen.setItems(points.points());
        chosen.setValue(Set.copyOf(points.points()));
        Point first = points.points().getFirst();
        GrantedLimits limits = services.context().policy().limits(first.id());
        if (limits != null) {
            form.add(new CommandForm(first, limits, services, preview, this::points));
        }
    }

    /** In the order in which they are shown. */
    private List<Point> points() {
        AlikePoints all = alike.getValue();
        return all == null
                ? List.of()
                : all.points().stream().filter(chosen.getValue()::contains).toList();
    }

    private void ordered(CommandGroup group) {
        outcome.follow(group);
        preview.clear();
    }
}
