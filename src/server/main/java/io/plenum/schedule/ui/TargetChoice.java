package io.plenum.schedule.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plenum.point.Point;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import io.plenum.site.role.BrickClass;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schedule commands: points by name, or all of a class in a place. */
class TargetChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Boolean> kind = new Select<>();
    private final MultiSelectComboBox<Point> points = new MultiSelectComboBox<>();
    private final ComboBox<String> pointClass = new ComboBox<>();
    private final ComboBox<String> place = new ComboBox<>();
    private final transient List<Point> writable;

    TargetChoice(BuildingModel model, Runnable changed) {
        writable = model.points().stream()
                .filter(Point::writable)
                .sorted(Comparator.comparing(Point::key))
                .toList();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", model.site().name());
        model.floors().forEach((Floor floor) -> places.put(floor.key(), floor.name()));
        model.spaces().forEach((Space space) -> places.put(space.key(), space.name()));
        model.equipment().forEach((Equipment one) -> places.put(one.key(), one.name()));
        kind.setLabel(getTranslation("schedules.targets"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(group -> getTranslation(group ? "schedules.group" : "schedules.points"));
        points.setLabel(getTranslation("schedules.points"));
        points.setItems(writable);
        points.setItemLabelGenerator(point -> point.name() + " · " + point.key());
        points.setWidthFull();
        pointClass.setLabel(getTranslation("schedules.class"));
        pointClass.setItems(
                writable.stream().map(Point::brickClass).distinct().sorted().toList());
        pointClass.setItemLabelGenerator(BrickClass::words);
        pointClass.setWidth("min(100%, 22em)");
        place.setLabel(getTranslation("schedules.place"));
        place.setItems(List.copyOf(places.keySet()));
        place.setItemLabelGenerator(key -> Objects.requireNonNullElse(places.get(key), key));
        place.setValue("");
        addClassName("plenum-grant");
        add(kind, points, pointClass, place);
        kind.addValueChangeListener(change -> arrange());
        kind.setValue(false);
        points.addValueChangeListener(change -> changed.run());
        pointClass.addValueChangeListener(change -> changed.run());
    }

    private void arrange() {
        boolean group = Boolean.TRUE.equals(kind.getValue());
        points.setVisible(!group);
        pointClass.setVisible(group);
        place.setVisible(group);
    }

    void show(ScheduleTargets targets) {
        switch (targets) {
            case ScheduleTargets.Points named -> {
                kind.setValue(false);
                points.setValue(Set.copyOf(writable.stream()
                        .filter(point -> named.points().contains(point.key()))
                        .toList()));
            }
            case ScheduleTargets.PointGroup group -> {
                kind.setValue(true);
                pointClass.setValue(group.pointClass());
                place.setValue(group.place());
            }
        }
    }

    ScheduleTargets targets() {
        return Boolean.TRUE.equals(kind.getValue())
                ? new ScheduleTargets.PointGroup(
                        Objects.requireNonNullElse(pointClass.getValue(), ""),
                        Objects.requireNonNullElse(place.getValue(), ""))
                : new ScheduleTargets.Points(
                        points.getValue().stream().map(Point::key).sorted().toList());
    }

    /** The first that is commanded: it says how values are called. Null where none is chosen. */
    @Nullable
    Point first() {
        if (!Boolean.TRUE.equals(kind.getValue())) {
            return points.getValue().stream()
                    .min(Comparator.comparing(Point::key))
                    .orElse(null);
        }
        String chosen = pointClass.getValue();
        return writable.stream()
                .filter(point -> chosen != null && BrickClass.isA(point.brickClass(), chosen))
                .findFirst()
                .orElse(null);
    }
}
