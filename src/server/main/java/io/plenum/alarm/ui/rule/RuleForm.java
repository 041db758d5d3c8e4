package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.ui.AlarmViewContext;
import java.time.Duration;

/** All fields of a rule. */
class RuleForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final Select<Priority> priority = new Select<>();
    private final NumberField onDelay = new NumberField();
    private final NumberField offDelay = new NumberField();
    private final NumberField deadband = new NumberField();
    private final Checkbox occupied = new Checkbox();
    private final Checkbox running = new Checkbox();
    private final TextArea advice = new TextArea();
    private final Paragraph found = new Paragraph();
    private final TargetFields target;
    private final ConditionFields condition;
    private final transient FieldProblems problems = new FieldProblems();
    private final transient Runnable changed;
    private boolean showing;

    /** @param changed called after a change that may change what the rule raises */
    RuleForm(AlarmViewContext context, Runnable changed) {
        this.changed = changed;
        addClassName("plenum-form");
        target = new TargetFields(context.model(), context.search(), problems, this::altered);
        condition = new ConditionFields(context.model(), problems, this::altered);
        name.setLabel(getTranslation("alarms.rule.name"));
        name.setRequiredIndicatorVisible(true);
        priority.setLabel(getTranslation("alarms.column.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(one -> context.formatter().priority(one));
        number(onDelay, "alarms.rule.on-delay", "min");
        number(offDelay, "alarms.rule.off-delay", "min");
        number(deadband, "alarms.rule.deadband", "");
        deadband.setHelperText(getTranslation("alarms.rule.deadband.hint"));
        occupied.setLabel(getTranslation("alarms.rule.occupied"));
        running.setLabel(getTranslation("alarms.rule.running"));
        occupied.addValueChangeListener(change -> altered());
        running.addValueChangeListener(change -> altered());
        advice.setLabel(getTranslation("alarms.advice"));
        advice.addClassName("whole");
        advice.setMinRows(2);
        found.addClassNames("plenum-soft", "whole");
        found.getElement().setAttribute("role", "status");
        problems.at("name", name);
        problems.at("onDelay", onDelay);
        problems.at("offDelay", offDelay);
        problems.at("deadband", deadband);
        problems.at("advice", advice);
        add(name, priority, target, condition, onDelay, offDelay, deadband, occupied, running, advice, found);
    }

    private void number(NumberField field, String label, String unit) {
        field.setLabel(getTranslation(label));
        field.setMin(0);
        field.setSuffixComponent(new Span(unit));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> altered());
    }

    private void altered() {
        if (!showing) {
            changed.run();
        }
    }

    FieldProblems problems() {
        return problems;
    }

    void found(String text) {
        found.setText(text);
    }

    void show(AlarmRule rule) {
        showing = true;
        name.setValue(rule.name());
        priority.setValue(rule.priority());
        target.show(rule.target());
        condition.show(rule.condition());
        onDelay.setValue(minutes(rule.onDelay()));
        offDelay.setValue(minutes(rule.offDelay()));
        deadband.setValue(rule.deadband());
        occupied.setValue(rule.applicability().occupiedOnly());
        running.setValue(rule.applicability().runningOnly());
        advice.setValue(rule.advice());
        showing = false;
    }

    /** A limit that was moved in the chart. */
    void limit(String which, double value) {
        showing = true;
        condition.limit(which, value);
        showing = false;
    }

    AlarmRule rule(long id, boolean enabled) {
        return new AlarmRule(
                id,
                name.getValue().strip(),
                enabled,
                priority.getValue(),
                target.target(),
                condition.condition(),
                duration(onDelay),
                duration(offDelay),
                deadband.getValue() == null ? 0 : deadband.getValue(),
                new AlarmRule.Applicability(occupied.getValue(), running.getValue()),
                advice.getValue());
    }

    Condition condition() {
        return condition.condition();
    }

    private static double minutes(Duration time) {
        return Math.round(time.toSeconds() / 60.0 * 100) / 100.0;
    }

    private static Duration duration(NumberField minutes) {
        return minutes.getValue() == null
                ? Duration.ZERO
                : Duration.ofSeconds(Math.round(Math.clamp(minutes.getValue(), -1, 1e6) * 60));
    }
}
