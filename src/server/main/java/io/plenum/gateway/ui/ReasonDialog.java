package io.plenum.gateway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.web.RequestProblem;
import java.util.function.Consumer;

/** Asks whether it is really meant, and why. What is refused is said in a sentence, and nothing has changed then. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> action;
    private final transient Runnable done;
    private final TextField reason = new TextField();
    private final Paragraph problem = new Paragraph();

    /** @param key in the message bundles of what is done; its question and its consequences have keys below it */
    ReasonDialog(String key, String name, Consumer<String> action, Runnable done) {
        this.action = action;
        this.done = done;
        setHeaderTitle(getTranslation(key + ".question", name));
        setWidth("min(96vw, 560px)");
        reason.setLabel(getTranslation("gateway.reason"));
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        Button confirm = new Button(getTranslation(key), click -> attempt());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
        add(new Paragraph(getTranslation(key + ".consequence")), reason, problem);
    }

    private void attempt() {
        try {
            action.accept(reason.getValue());
            close();
            done.run();
        } catch (RequestProblem refused) {
            String words = getTranslation(refused.text(), refused.arguments());
            boolean ofReason = "reason".equals(refused.field());
            reason.setInvalid(ofReason);
            reason.setErrorMessage(ofReason ? words : "");
            problem.setText(ofReason ? "" : "▲ " + words);
        }
    }
}
