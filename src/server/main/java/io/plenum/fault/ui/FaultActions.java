package io.plenum.fault.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** What whoever looks may do about a fault. */
class FaultActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;
    private final transient CurrentUser user;
    private final transient Runnable done;
    private final long id;

    FaultActions(Finding finding, Findings findings, CurrentUser user, Runnable done) {
        this.findings = findings;
        this.user = user;
        this.done = done;
        this.id = finding.id();
        addClassNames("plenum-deeds", "still");
        if (user.may(Role.TECHNICIAN)) {
            Button order = new Button(getTranslation("fault.work-order"), event -> getUI().ifPresent(
                            ui -> ui.navigate("work?finding=" + id)));
            order.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(order);
        }
        if (finding.state() == FindingState.OPEN && user.may(Role.OPERATOR)) {
            add(new Button(getTranslation("fault.dismiss"), event -> ask()));
        }
    }

    private void ask() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("fault.dismiss.title"));
        dialog.setWidth("min(480px, 100%)");
        TextArea reason = new TextArea(getTranslation("fault.column.reason"));
        reason.setHelperText(getTranslation("fault.dismiss.hint"));
        reason.setWidthFull();
        reason.setMaxLength(1000);
        dialog.add(reason);
        Button yes = new Button(getTranslation("fault.dismiss"), event -> dismiss(dialog, reason));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), event -> dialog.close()), yes);
        dialog.open();
    }

    private void dismiss(Dialog dialog, TextArea reason) {
        try {
            findings.dismiss(id, user.name(), reason.getValue());
            dialog.close();
            done.run();
        } catch (RequestProblem problem) {
            FieldProblem.show(reason, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
