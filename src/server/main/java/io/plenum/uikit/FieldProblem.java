package io.plenum.uikit;

import com.vaadin.flow.component.HasValidation;

/**
 * What the server refused, said at its field. It stands until the next try: if it went as soon as the field is left, the button
 * below would move up between pressing and releasing the mouse, and the click would be lost.
 */
public final class FieldProblem {

    private FieldProblem() {}

    public static void show(HasValidation field, String text) {
        field.setManualValidation(true);
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    /** At the next try. */
    public static void clear(HasValidation... fields) {
        for (HasValidation field : fields) {
            field.setInvalid(false);
        }
    }
}
