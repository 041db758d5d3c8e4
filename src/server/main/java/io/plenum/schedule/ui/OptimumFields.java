package io.plenum.schedule.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.schedule.plan.OptimumStart;
import io.plenum.site.BuildingModel;
import org.jspecify.annotations.Nullable;

/** Whether and how occupied entries begin earlier. */
class OptimumFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 180;
    private static final int FIXED = 60;

    private final Checkbox wanted = new Checkbox();
    private final ComboBox<Point> sensor = new ComboBox<>();
    private final NumberField target = new NumberField();
    private final IntegerField longest = minutes("schedules.optimum.longest", LONGEST);
    private final IntegerField fixed = minutes("schedules.optimum.fixed", FIXED);
    private final transient BuildingModel model;

    OptimumFields(BuildingModel model) {
        this.model = model;
        wanted.setLabel(getTranslation("schedules.optimum.wanted"));
        sensor.setLabel(getTranslation("schedules.optimum.sensor"));
        sensor.setItems(model.points().stream()
                .filter(point -> point.kind() == PointKind.NUMERIC
                        && !point.writable()
                        && point.unit().measures(Unit.DEGREE_CELSIUS))
                .toList());
        sensor.setItemLabelGenerator(point -> point.name() + " · " + point.key());
        sensor.setWidth("min(100%, 24em)");
        target.setLabel(getTranslation("schedules.optimum.target"));
        target.setHelperText(getTranslation("schedules.optimum.target.hint"));
        Div fields = new Div(sensor, target, longest, fixed);
        fields.addClassName("plenum-grant");
        fields.setVisible(false);
        wanted.addValueChangeListener(change -> fields.setVisible(change.getValue()));
        add(wanted, fields);
    }

    private IntegerField minutes(String label, int value) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setSuffixComponent(new Span("min"));
        field.setValue(value);
        field.setWidth("12em");
        return field;
    }

    void show(@Nullable OptimumStart optimum) {
        wanted.setValue(optimum != null);
        if (optimum != null) {
            sensor.setValue(model.point(optimum.sensor()));
            target.setValue(optimum.target());
            longest.setValue(optimum.longest());
            fixed.setValue(optimum.fixed());
        }
    }

    @Nullable
    OptimumStart optimum() {
        Point chosen = sensor.getValue();
        Integer most = longest.getValue();
        Integer usual = fixed.getValue();
        return wanted.getValue()
                ? new OptimumStart(
                        chosen == null ? "" : chosen.key(),
                        target.getValue(),
                        most == null ? 0 : most,
                        usual == null ? 0 : usual)
                : null;
    }
}
