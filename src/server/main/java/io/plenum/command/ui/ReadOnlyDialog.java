package io.plenum.command.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Role;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import org.springframework.security.access.AccessDeniedException;

/** Switches whether anything may be written at all, with a reason, for those who may; tells the others how it is. */
public class ReadOnlyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    private final transient CommandViewContext context;
    private final transient Runnable done;
    private final boolean wanted;
    private final TextField reason = new TextField();

    /** @param done is run after it was switched */
    public ReadOnlyDialog(CommandViewContext context, Runnable done) {
        this.context = context;
        this.done = done;
        wanted = !context.policy().readOnly();
        setWidth("min(96vw, 560px)");
        setHeaderTitle(getTranslation(wanted ? "operate.read-only.off" : "operate.read-only.on"));
        add(new Paragraph(ReadOnlyWords.full(context)));
        Button cancel = new Button(getTranslation("ui.cancel"), click -> close());
        cancel.addClassName("plenum-touch");
        getFooter().add(cancel);
        if (context.may(wanted ? Role.OPERATOR : Role.ADMINISTRATOR)) {
            form();
        } else {
            add(new Paragraph(getTranslation(wanted ? "operate.read-only.who-on" : "operate.read-only.who-off")));
        }
    }

    private void form() {
        add(new Paragraph(
                getTranslation(wanted ? "operate.read-only.consequence-on" : "operate.read-only.consequence-off")));
        reason.setLabel(getTranslation("operate.reason"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(reason);
        Button confirm = new Button(
                getTranslation(wanted ? "operate.read-only.switch-on" : "operate.read-only.switch-off"),
                click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClassName("plenum-touch");
        getFooter().add(confirm);
    }

    private void confirm() {
        String why = reason.getValue().strip();
        if (why.isEmpty()) {
            FieldProblem.show(reason, getTranslation("operate.problem.words"));
            return;
        }
        try {
            context.policy().readOnly(wanted, why);
            close();
            done.run();
        } catch (RequestProblem refused) {
            FieldProblem.show(reason, getTranslation(refused.text(), refused.arguments()));
        } catch (AccessDeniedException refused) {
            FieldProblem.show(reason, getTranslation("operate.problem.denied"));
        }
    }
}
