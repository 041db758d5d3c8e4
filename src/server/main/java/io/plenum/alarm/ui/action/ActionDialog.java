package io.plenum.alarm.ui.action;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.uikit.FieldProblem;
import java.time.Duration;
import java.util.List;

/** Asks for what an action needs: a reason and a time, a name, or words. */
class ActionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;
    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24, 72, 168);

    private final AlarmAction action;
    private final List<Long> alarms;
    private final transient AlarmActions actions;
    private final transient Runnable done;
    private final TextArea text = new TextArea();
    private final Select<Integer> hours = new Select<>();
    private final ComboBox<String> name = new ComboBox<>();

    ActionDialog(AlarmAction action, List<Long> alarms, AlarmActions actions, Runnable done) {
        this.action = action;
        this.alarms = alarms;
        this.actions = actions;
        this.done = done;
        setHeaderTitle(getTranslation("alarms.action." + action));
        setWidth("min(480px, 92vw)");
        VerticalLayout fields = new VerticalLayout();
        fields.setPadding(false);
        if (action == AlarmAction.ASSIGN) {
            fields.add(name());
        } else {
            if (action == AlarmAction.SHELVE) {
                fields.add(hours());
            }
            fields.add(text());
        }
        add(fields);
        Button go = new Button(getTranslation("alarms.action." + action), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), go);
    }

    private TextArea text() {
        text.setLabel(getTranslation(action == AlarmAction.COMMENT ? "alarms.comment" : "alarms.reason"));
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.focus();
        return text;
    }

    private Select<Integer> hours() {
        hours.setLabel(getTranslation("alarms.shelve.time"));
        hours.setItems(HOURS);
        hours.setItemLabelGenerator(
                time -> time < 24 ? getTranslation("alarms.hours", time) : getTranslation("alarms.days", time / 24));
        hours.setValue(HOURS.getFirst());
        return hours;
    }

    private ComboBox<String> name() {
        name.setLabel(getTranslation("alarms.assignee"));
        name.setItems(actions.names());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(event -> name.setValue(event.getDetail()));
        name.setValue(actions.me());
        name.setHelperText(getTranslation("alarms.assignee.hint"));
        name.setClearButtonVisible(true);
        name.setWidthFull();
        return name;
    }

    private void go() {
        String words = text.getValue().strip();
        if (action != AlarmAction.ASSIGN && words.isEmpty()) {
            FieldProblem.show(text, getTranslation("alarms.problem.words"));
            return;
        }
        switch (action) {
            case ASSIGN -> actions.assign(alarms, name.getValue() == null ? "" : name.getValue());
            case COMMENT -> actions.comment(alarms, words);
            case SHELVE -> actions.shelve(alarms, Duration.ofHours(hours.getValue()), words);
            case OUT_OF_SERVICE -> actions.takeOutOfService(alarms, words);
            default -> throw new IllegalStateException(action.name());
        }
        close();
        done.run();
    }
}
