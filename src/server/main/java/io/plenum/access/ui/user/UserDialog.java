package io.plenum.access.ui.user;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.access.ui.RoleText;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Adds a user, or gives a present one a new password. What is wrong is shown at its field. */
class UserDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Runnable done;
    private final @Nullable String user;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Select<Role> role = new Select<>();

    /** @param user whose password is to change, null for a new user */
    UserDialog(Users users, @Nullable String user, Runnable done) {
        this.users = users;
        this.user = user;
        this.done = done;
        setHeaderTitle(user == null ? getTranslation("ui.users.add") : getTranslation("ui.users.password-of", user));
        name.setLabel(getTranslation("ui.users.name"));
        password.setLabel(getTranslation("ui.users.password"));
        role.setLabel(getTranslation("ui.users.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleText::of);
        role.setValue(Role.VIEWER);
        VerticalLayout fields = new VerticalLayout();
        fields.setPadding(false);
        if (user == null) {
            fields.add(name, password, role);
        } else {
            fields.add(password);
        }
        add(fields);
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save() {
        FieldProblem.clear(name, password);
        try {
            if (user == null) {
                users.add(name.getValue().strip(), password.getValue(), role.getValue());
            } else {
                users.resetPassword(user, password.getValue());
            }
            close();
            done.run();
        } catch (RequestProblem problem) {
            HasValidation field = "name".equals(problem.field()) ? name : password;
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
