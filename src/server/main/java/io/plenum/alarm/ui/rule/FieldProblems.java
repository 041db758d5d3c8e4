package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.HashMap;
import java.util.Map;

/** Tells what is wrong at the field where it is wrong. */
final class FieldProblems {

    private final Map<String, HasValidation> fields = new HashMap<>();

    /** @param name as {@link RequestProblem#field()} has it */
    void at(String name, HasValidation field) {
        fields.put(name, field);
    }

    void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    void show(RequestProblem problem) {
        String words = I18NProvider.translate(problem.text(), problem.arguments());
        HasValidation field = fields.get(String.valueOf(problem.field()));
        if (field == null) {
            Notification.show(words, 6000, Notification.Position.MIDDLE);
        } else {
            FieldProblem.show(field, words);
        }
    }
}
