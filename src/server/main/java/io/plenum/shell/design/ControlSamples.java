package io.plenum.shell.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** What is pressed and typed into, with a field that has a fault. */
final class ControlSamples extends Div {

    private static final long serialVersionUID = 1L;

    ControlSamples() {
        addClassNames("plenum-links", "fields");
        Button main = new Button(getTranslation("design.button.main"));
        main.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button quiet = new Button(getTranslation("design.button.quiet"));
        quiet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button off = new Button(getTranslation("design.button.off"));
        off.setEnabled(false);
        TextField wrong = new TextField(getTranslation("design.field.wrong"), "x", "");
        wrong.setErrorMessage(getTranslation("design.field.problem"));
        wrong.setInvalid(true);
        add(
                main,
                new Button(getTranslation("design.button.plain")),
                quiet,
                off,
                new Checkbox(getTranslation("design.checkbox"), true),
                new TextField(getTranslation("design.field")),
                wrong);
    }
}
