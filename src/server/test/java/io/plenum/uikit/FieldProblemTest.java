package io.plenum.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

/** A message that goes as the mouse is pressed on the button below moves the button away from under it. */
class FieldProblemTest {

    private final TextField field = new TextField();

    /** Leaving the field is the first half of the click on the button. */
    @Test
    void standsWhileAnotherValueIsTypedAndGoesAtTheNextTry() {
        FieldProblem.show(field, "Wrong code");
        field.setValue("another");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Wrong code");
        FieldProblem.clear(field);
        assertThat(field.isInvalid()).isFalse();
    }
}
