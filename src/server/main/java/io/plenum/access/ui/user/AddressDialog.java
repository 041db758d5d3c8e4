package io.plenum.access.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import io.plenum.access.account.Invitations;
import io.plenum.access.account.User;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** Where the links of an account go. */
class AddressDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AddressDialog(Invitations invitations, User user, Runnable done) {
        setHeaderTitle(getTranslation("ui.users.email-of", user.name()));
        setWidth("min(94vw, 420px)");
        EmailField email = new EmailField(getTranslation("ui.users.email"));
        email.setWidthFull();
        email.setValue(user.email() == null ? "" : user.email());
        add(email);
        Button save = new Button(getTranslation("ui.save"), event -> {
            try {
                invitations.changeAddress(user.name(), email.getValue());
                close();
                done.run();
            } catch (RequestProblem problem) {
                FieldProblem.show(email, getTranslation(problem.text(), problem.arguments()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }
}
