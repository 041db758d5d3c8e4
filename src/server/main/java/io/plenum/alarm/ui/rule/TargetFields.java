package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.point.PointSearch;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.uikit.PointPicker;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a rule looks. */
class TargetFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        PATTERN,
        POINT,
        DEVICE,
        CONNECTION,
        GATEWAY,
        WRITABLE
    }

    private final Select<Kind> kind = new Select<>();
    private final PointPicker point;
    private final ComboBox<String> pointClass = new ComboBox<>();
    private final ComboBox<String> ownerClass = new ComboBox<>();
    private final transient SiteModel model;

    TargetFields(SiteModel model, PointSearch search, FieldProblems problems, Runnable changed) {
        this.model = model;
        this.point = new PointPicker(search);
        addClassNames("plenum-form", "whole");
        kind.setLabel(getTranslation("alarms.rule.target"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("alarms.rule.target." + one));
        point.setLabel(getTranslation("alarms.column.point"));
        classes(pointClass, "alarms.rule.point-class", BrickClassChoice.ofPoints(model));
        classes(ownerClass, "alarms.rule.owner-class", BrickClassChoice.ofOwners(model));
        ownerClass.setClearButtonVisible(true);
        ownerClass.setHelperText(getTranslation("alarms.rule.owner-class.hint"));
        problems.at("target.point", point);
        problems.at("target.pointClass", pointClass);
        add(kind, point, pointClass, ownerClass);
        kind.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        point.addValueChangeListener(change -> changed.run());
        pointClass.addValueChangeListener(change -> changed.run());
        ownerClass.addValueChangeListener(change -> changed.run());
    }

    private void classes(ComboBox<String> box, String label, TreeSet<String> known) {
        box.setLabel(getTranslation(label));
        box.setItems(List.copyOf(known));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(event -> box.setValue(event.getDetail().strip()));
    }

    private void arrange() {
        point.setVisible(kind.getValue() == Kind.POINT);
        pointClass.setVisible(kind.getValue() == Kind.PATTERN);
        ownerClass.setVisible(kind.getValue() == Kind.PATTERN);
    }

    void show(Target target) {
        switch (target) {
            case Target.OnePoint one -> {
                kind.setValue(Kind.POINT);
                point.setValue(model.point(one.point()));
            }
            case Target.Pattern pattern -> {
                kind.setValue(Kind.PATTERN);
                pointClass.setValue(pattern.pointClass());
                ownerClass.setValue(pattern.ownerClass());
            }
            case Target.EachDevice each -> kind.setValue(Kind.DEVICE);
            case Target.EachConnection each -> kind.setValue(Kind.CONNECTION);
            case Target.EachGateway each -> kind.setValue(Kind.GATEWAY);
            case Target.EachWritable each -> kind.setValue(Kind.WRITABLE);
        }
        arrange();
    }

    Target target() {
        return switch (kind.getValue()) {
            case POINT ->
                new Target.OnePoint(
                        point.getValue() == null ? "" : point.getValue().key());
            case PATTERN -> new Target.Pattern(Objects.requireNonNullElse(pointClass.getValue(), ""), owner());
            case DEVICE -> new Target.EachDevice();
            case CONNECTION -> new Target.EachConnection();
            case GATEWAY -> new Target.EachGateway();
            case WRITABLE -> new Target.EachWritable();
        };
    }

    private @Nullable String owner() {
        String value = ownerClass.getValue();
        return value == null || value.isBlank() ? null : value;
    }

    /** The classes that the building has, and what they end in: a class above is the last words of one below. */
    static final class BrickClassChoice {

        private BrickClassChoice() {}

        static TreeSet<String> ofPoints(SiteModel model) {
            TreeSet<String> found = new TreeSet<>();
            model.points().forEach(one -> found.add(one.brickClass()));
            return found;
        }

        static TreeSet<String> ofOwners(SiteModel model) {
            TreeSet<String> found = new TreeSet<>();
            model.equipment().stream().map(Equipment::brickClass).forEach(found::add);
            model.spaces().stream().map(Space::brickClass).forEach(found::add);
            return found;
        }
    }
}
