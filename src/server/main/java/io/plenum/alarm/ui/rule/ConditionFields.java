package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.alarm.rule.Condition;
import io.plenum.site.SiteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of a point; only the fields of the chosen kind are seen. Numbers are in the units that {@link Condition} says. */
class ConditionFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        LIMIT,
        DEVIATION,
        RATE,
        STATE,
        MISMATCH,
        UNTRUSTED,
        REPORTED,
        GATEWAY_SILENT,
        BUFFER_FULL,
        CERTIFICATE_ENDS,
        SCHEDULE_MISSED,
        OVERRIDE_STAYS,
        EXPRESSION
    }

    private final Select<Kind> kind = new Select<>();
    private final NumberField low = new NumberField();
    private final NumberField high = new NumberField();
    private final NumberField by = new NumberField();
    private final NumberField perHour = new NumberField();
    private final NumberField state = new NumberField();
    private final NumberField days = new NumberField();
    private final ComboBox<String> sibling = new ComboBox<>();
    private final TextField expression = new TextField();
    private final Map<Kind, List<Component>> fields = Map.of(
            Kind.LIMIT, List.of(low, high),
            Kind.DEVIATION, List.of(sibling, by),
            Kind.RATE, List.of(perHour),
            Kind.STATE, List.of(state),
            Kind.CERTIFICATE_ENDS, List.of(days),
            Kind.MISMATCH, List.of(sibling, by),
            Kind.EXPRESSION, List.of(expression));

    ConditionFields(SiteModel model, FieldProblems problems, Runnable changed) {
        addClassNames("plenum-form", "whole");
        kind.setLabel(getTranslation("alarms.column.condition"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("alarms.rule.kind." + one));
        number(low, "alarms.rule.low", changed);
        number(high, "alarms.rule.high", changed);
        number(by, "alarms.rule.by", changed);
        number(perHour, "alarms.rule.per-hour", changed);
        number(state, "alarms.rule.state", changed);
        number(days, "alarms.rule.days", changed);
        for (NumberField field : List.of(low, high, by, perHour)) {
            field.setHelperText(getTranslation("alarms.rule.unit.hint"));
        }
        state.setStep(1);
        days.setStep(1);
        sibling.setItems(List.copyOf(TargetFields.BrickClassChoice.ofPoints(model)));
        sibling.setAllowCustomValue(true);
        sibling.addCustomValueSetListener(
                event -> sibling.setValue(event.getDetail().strip()));
        sibling.addValueChangeListener(change -> changed.run());
        expression.setLabel(getTranslation("alarms.rule.expression"));
        expression.setHelperText(getTranslation("alarms.rule.expression.hint"));
        expression.addClassName("whole");
        expression.setValueChangeMode(ValueChangeMode.LAZY);
        expression.addValueChangeListener(change -> changed.run());
        problems.at("condition.kind", kind);
        problems.at("condition.low", low);
        problems.at("condition.high", high);
        problems.at("condition.by", by);
        problems.at("condition.perHour", perHour);
        problems.at("condition.days", days);
        problems.at("condition.setpointClass", sibling);
        problems.at("condition.statusClass", sibling);
        problems.at("condition.text", expression);
        add(kind, low, high, sibling, by, perHour, state, days, expression);
        kind.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
    }

    private void number(NumberField field, String label, Runnable changed) {
        field.setLabel(getTranslation(label));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
    }

    private void arrange() {
        List<Component> seen = fields.getOrDefault(kind.getValue(), List.of());
        getChildren().filter(one -> one != kind).forEach(one -> one.setVisible(seen.contains(one)));
        boolean setpoint = kind.getValue() == Kind.DEVIATION;
        sibling.setLabel(getTranslation(setpoint ? "alarms.rule.setpoint-class" : "alarms.rule.status-class"));
    }

    /** A limit that was moved in the chart; the listener is not called. */
    void limit(String name, double value) {
        ("low".equals(name) ? low : high).setValue(value);
    }

    void show(Condition condition) {
        switch (condition) {
            case Condition.Limit limit -> {
                kind.setValue(Kind.LIMIT);
                low.setValue(limit.low());
                high.setValue(limit.high());
            }
            case Condition.Deviation deviation -> siblings(Kind.DEVIATION, deviation.setpointClass(), deviation.by());
            case Condition.Mismatch mismatch -> siblings(Kind.MISMATCH, mismatch.statusClass(), mismatch.by());
            case Condition.Rate rate -> {
                kind.setValue(Kind.RATE);
                perHour.setValue(rate.perHour());
            }
            case Condition.State one -> {
                kind.setValue(Kind.STATE);
                state.setValue((double) one.value());
            }
            case Condition.Untrusted untrusted -> kind.setValue(Kind.UNTRUSTED);
            case Condition.GatewaySilent silent -> kind.setValue(Kind.GATEWAY_SILENT);
            case Condition.BufferFull full -> kind.setValue(Kind.BUFFER_FULL);
            case Condition.ScheduleMissed missed -> kind.setValue(Kind.SCHEDULE_MISSED);
            case Condition.OverrideStays stays -> kind.setValue(Kind.OVERRIDE_STAYS);
            case Condition.CertificateEnds ends -> {
                kind.setValue(Kind.CERTIFICATE_ENDS);
                days.setValue((double) ends.days());
            }
            case Condition.Reported reported -> kind.setValue(Kind.REPORTED);
            case Condition.Expression text -> {
                kind.setValue(Kind.EXPRESSION);
                expression.setValue(text.text());
            }
        }
        arrange();
    }

    private void siblings(Kind chosen, String brickClass, double value) {
        kind.setValue(chosen);
        sibling.setValue(brickClass);
        by.setValue(value);
    }

    Condition condition() {
        String other = Objects.requireNonNullElse(sibling.getValue(), "");
        return switch (kind.getValue()) {
            case LIMIT -> new Condition.Limit(low.getValue(), high.getValue());
            case DEVIATION -> new Condition.Deviation(other, value(by));
            case RATE -> new Condition.Rate(value(perHour));
            case STATE -> new Condition.State((int) Math.round(Double.isNaN(value(state)) ? 0 : value(state)));
            case MISMATCH -> new Condition.Mismatch(other, value(by));
            case UNTRUSTED -> new Condition.Untrusted();
            case GATEWAY_SILENT -> new Condition.GatewaySilent();
            case BUFFER_FULL -> new Condition.BufferFull();
            case SCHEDULE_MISSED -> new Condition.ScheduleMissed();
            case OVERRIDE_STAYS -> new Condition.OverrideStays();
            case CERTIFICATE_ENDS -> new Condition.CertificateEnds((int) value(days));
            case REPORTED -> new Condition.Reported();
            case EXPRESSION -> new Condition.Expression(expression.getValue());
        };
    }

    private static double value(NumberField field) {
        @Nullable Double value = field.getValue();
        return value == null ? Double.NaN : value;
    }
}
