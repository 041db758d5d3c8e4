package io.plenum.access.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.SiteNames;
import io.plenum.access.account.User;
import io.plenum.access.account.Users;
import io.plenum.access.ui.RoleText;
import io.plenum.web.RequestProblem;

/** Gives an account roles in parts of the building. */
class GrantsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient SiteNames sites;
    private final transient Runnable done;
    private final String name;
    private final Checkbox everywhere = new Checkbox();
    private final Div rows = new Div();
    private final Paragraph problem = new Paragraph();

    GrantsDialog(Users users, SiteNames sites, User user, Runnable done) {
        this.users = users;
        this.sites = sites;
        this.done = done;
        name = user.name();
        setHeaderTitle(getTranslation("ui.grants.of", name));
        setWidth("min(94vw, 640px)");
        everywhere.setLabel(getTranslation("ui.grants.base", RoleText.of(user.role())));
        everywhere.setValue(!user.onlyGranted());
        user.grants().forEach(this::row);
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button another = new Button(
                getTranslation("ui.grants.add"), click -> row(new Grant(Role.VIEWER, new Area(null, "hvac"))));
        add(everywhere, new Paragraph(getTranslation("ui.grants.what")), rows, another, problem);
        Button save = new Button(getTranslation("ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void row(Grant grant) {
        rows.add(new GrantFields(grant, sites, rows::remove));
    }

    private void save() {
        try {
            users.grant(
                    name,
                    !everywhere.getValue(),
                    rows.getChildren()
                            .map(GrantFields.class::cast)
                            .map(GrantFields::grant)
                            .toList());
            close();
            done.run();
        } catch (RequestProblem refused) {
            problem.setText(getTranslation(refused.text(), refused.arguments()));
            problem.setVisible(true);
        }
    }
}
