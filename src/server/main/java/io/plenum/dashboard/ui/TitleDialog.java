package io.plenum.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** Asks what a dashboard is called and whether all see it. */
class TitleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final Checkbox shared = new Checkbox();

    /** What becomes of the answer. */
    @FunctionalInterface
    interface Taker {

        /** @throws RequestProblem for a title that cannot be */
        void take(String title, boolean shared);
    }

    /** @param mayShare whether the person may make it everybody's */
    TitleDialog(String heading, String name, boolean isShared, boolean mayShare, Taker taker) {
        setHeaderTitle(getTranslation(heading));
        setWidth("min(94vw, 440px)");
        title.setLabel(getTranslation("dashboard.title-field"));
        title.setMaxLength(100);
        title.setWidthFull();
        title.setValue(name);
        title.setAutofocus(true);
        shared.setLabel(getTranslation("dashboard.shared-field"));
        shared.setValue(isShared);
        shared.setVisible(mayShare);
        add(new Div(title), shared);
        Button save = new Button(getTranslation("ui.save"), event -> save(taker));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save(Taker taker) {
        FieldProblem.clear(title);
        try {
            taker.take(title.getValue(), shared.getValue());
            close();
        } catch (RequestProblem problem) {
            FieldProblem.show(title, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
