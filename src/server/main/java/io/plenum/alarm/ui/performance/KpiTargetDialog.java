package io.plenum.alarm.ui.performance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.alarm.performance.AlarmKpi;
import io.plenum.alarm.performance.KpiTargets;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.EnumMap;
import java.util.Map;

/** What the site expects of its alarms; engineers set it. */
class KpiTargetDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient KpiTargets targets;
    private final transient Runnable done;
    private final Map<AlarmKpi, NumberField> fields = new EnumMap<>(AlarmKpi.class);

    KpiTargetDialog(KpiTargets targets, Runnable done) {
        this.targets = targets;
        this.done = done;
        setHeaderTitle(getTranslation("alarms.targets"));
        setWidth("min(760px, 94vw)");
        Div form = new Div();
        form.addClassName("plenum-form");
        targets.all().forEach((target, value) -> form.add(field(target, value)));
        add(form);
        Button save = new Button(getTranslation("ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private NumberField field(AlarmKpi target, double value) {
        NumberField field = new NumberField(getTranslation("alarms.target." + target));
        field.setValue(value);
        field.setHelperText(getTranslation("alarms.source." + target));
        String unit = target.percent() ? "%" : target.name().startsWith("ACKNOWLEDGE") ? "min" : "";
        field.setSuffixComponent(new Span(unit));
        fields.put(target, field);
        return field;
    }

    private void save() {
        Map<AlarmKpi, Double> wanted = new EnumMap<>(AlarmKpi.class);
        fields.forEach((target, field) -> {
            FieldProblem.clear(field);
            wanted.put(target, field.getValue() == null ? Double.NaN : field.getValue());
        });
        try {
            targets.save(wanted);
            close();
            done.run();
        } catch (RequestProblem problem) {
            NumberField wrong = fields.get(AlarmKpi.valueOf(String.valueOf(problem.field())));
            if (wrong != null) {
                FieldProblem.show(wrong, getTranslation(problem.text(), problem.arguments()));
            }
        }
    }
}
