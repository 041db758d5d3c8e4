package io.plenum.access.ui.user;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Role;
import io.plenum.access.account.AccountLink;
import io.plenum.access.account.Invitations;
import io.plenum.access.ui.RoleText;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** Adds a user who chooses the password by a link. */
class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Role> role = new Select<>();

    InviteDialog(Invitations invitations, Runnable done) {
        this.invitations = invitations;
        this.done = done;
        setHeaderTitle(getTranslation("ui.users.invite"));
        setWidth("min(94vw, 420px)");
        name.setLabel(getTranslation("ui.users.name"));
        email.setLabel(getTranslation("ui.users.email"));
        role.setLabel(getTranslation("ui.users.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleText::of);
        role.setValue(Role.VIEWER);
        String how = invitations.byMail() ? "ui.users.invite.mailed" : "ui.users.invite.handed";
        VerticalLayout fields = new VerticalLayout(new Paragraph(getTranslation(how)), name, email, role);
        fields.setPadding(false);
        fields.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(fields);
        Button save = new Button(getTranslation("ui.users.invite"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save() {
        FieldProblem.clear(name, email);
        try {
            AccountLink link =
                    invitations.invite(name.getValue().strip(), email.getValue(), role.getValue(), getLocale());
            close();
            done.run();
            AccountLinkDialog.show(link);
        } catch (RequestProblem problem) {
            HasValidation field = "email".equals(problem.field()) ? email : name;
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
