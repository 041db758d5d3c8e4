package io.plenum.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.web.RequestProblem;

/** A dialog that saves; what is wrong is told in a sentence, and nothing has changed then. */
abstract class SetupDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Runnable done;
    private final Paragraph problem = new Paragraph();

    SetupDialog(String title, Runnable done) {
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(96vw, 720px)");
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        Button save = new Button(getTranslation("ui.save"), click -> attempt());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    /** @throws RequestProblem where it makes no sense */
    abstract void save();

    final void rows(Component... parts) {
        add(parts);
        add(problem);
    }

    static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("plenum-form");
        return row;
    }

    private void attempt() {
        try {
            save();
            close();
            done.run();
        } catch (RequestProblem refused) {
            String words = getTranslation(refused.text(), refused.arguments());
            String field = refused.field() == null ? "" : getTranslation("notify.field." + refused.field()) + ": ";
            problem.setText("▲ " + field + words);
        }
    }
}
