package io.plenum.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import io.plenum.access.account.Users;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** Lets people change their own password; every session of theirs ends then, and they sign in with the new one. */
class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final PasswordField present = new PasswordField();
    private final PasswordField next = new PasswordField();

    PasswordDialog(Users users) {
        this.users = users;
        setHeaderTitle(getTranslation("ui.password.change"));
        setWidth("min(94vw, 420px)");
        present.setLabel(getTranslation("ui.password.present"));
        present.setWidthFull();
        present.getElement().setAttribute("autocomplete", "current-password");
        next.setLabel(getTranslation("ui.users.password"));
        next.setWidthFull();
        next.getElement().setAttribute("autocomplete", "new-password");
        VerticalLayout fields = new VerticalLayout(new Paragraph(getTranslation("ui.password.hint")), present, next);
        fields.setPadding(false);
        add(fields);
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save() {
        FieldProblem.clear(present, next);
        try {
            users.changeOwnPassword(present.getValue(), next.getValue());
            UI.getCurrent().getPage().setLocation("login");
        } catch (RequestProblem problem) {
            HasValidation field = "current".equals(problem.field()) ? present : next;
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
