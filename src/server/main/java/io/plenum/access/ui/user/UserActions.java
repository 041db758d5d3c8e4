package io.plenum.access.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.Role;
import io.plenum.access.account.AccountRemoval;
import io.plenum.access.account.Invitations;
import io.plenum.access.account.User;
import io.plenum.access.account.Users;
import io.plenum.access.factor.SecondFactors;
import io.plenum.access.ui.RoleText;
import io.plenum.web.RequestProblem;
import java.util.Locale;

/** What an administrator can do with an account. What ends something for somebody says what that is, and asks first. */
final class UserActions {

    private final Users users;
    private final SecondFactors factors;
    private final Invitations invitations;
    private final AccountRemoval removal;
    private final Runnable refresh;

    UserActions(Users users, SecondFactors factors, Invitations invitations, AccountRemoval removal, Runnable refresh) {
        this.users = users;
        this.factors = factors;
        this.invitations = invitations;
        this.removal = removal;
        this.refresh = refresh;
    }

    /** Changes nothing until it is confirmed. */
    Select<Role> role(User user) {
        Select<Role> role = new Select<>();
        role.setAriaLabel(text("ui.users.role-of", user.name()));
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleText::of);
        role.setValue(user.role());
        role.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != user.role()) {
                askRole(user, event.getValue(), () -> role.setValue(user.role()));
            }
        });
        return role;
    }

    private void askRole(User user, Role next, Runnable cancelled) {
        ConfirmDialog dialog = dialog(
                text("ui.users.role.ask", user.name(), RoleText.of(user.role()), RoleText.of(next)),
                text("ui.users.role.change"),
                () -> users.changeRole(user.name(), next),
                text("ui.users.role.before", RoleText.of(user.role()), does(user.role())),
                text("ui.users.role.after", RoleText.of(next), does(next)),
                text(user.onlyGranted() ? "ui.users.role.only-parts" : "ui.users.ends", user.name()));
        dialog.addCancelListener(event -> cancelled.run());
        dialog.open();
    }

    private static String does(Role role) {
        return text("ui.role." + role.name().toLowerCase(Locale.ROOT) + ".does");
    }

    Button link(User user) {
        Button link = new Button(text("ui.users.link.make"), click -> askLink(user));
        link.setEnabled(user.enabled());
        return link;
    }

    private void askLink(User user) {
        String how = invitations.byMail() && user.email() != null
                ? text("ui.users.link.mailed", user.email())
                : text("ui.users.link.handed");
        dialog(
                        text("ui.users.link.ask", user.name()),
                        text("ui.users.link.make"),
                        () -> AccountLinkDialog.show(invitations.renew(
                                user.name(),
                                com.vaadin.flow.component.UI.getCurrent().getLocale())),
                        how,
                        text("ui.users.link.what"))
                .open();
    }

    Button able(User user) {
        if (!user.enabled()) {
            return new Button(text("ui.users.enable"), click -> attempt(() -> users.enable(user.name())));
        }
        return new Button(text("ui.users.disable"), click -> dialog(
                        text("ui.users.disable.ask", user.name()),
                        text("ui.users.disable"),
                        () -> users.disable(user.name()),
                        text("ui.users.ends", user.name()))
                .open());
    }

    Button delete(User user) {
        return new Button(text("ui.users.delete"), click -> {
            ConfirmDialog dialog = dialog(
                    text("ui.users.delete.ask", user.name()),
                    text("ui.users.delete"),
                    () -> removal.remove(user.name()),
                    text("ui.users.delete.ends"),
                    text("ui.users.delete.stays"));
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        });
    }

    Button resetFactor(User user) {
        return new Button(text("ui.factor.reset"), click -> dialog(
                        text("ui.factor.reset.ask", user.name()),
                        text("ui.factor.reset"),
                        () -> factors.reset(user.name()),
                        text("ui.factor.reset.what"),
                        text("ui.users.ends", user.name()))
                .open());
    }

    private ConfirmDialog dialog(String title, String button, Runnable action, String... paragraphs) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        Div text = new Div();
        for (String paragraph : paragraphs) {
            text.add(new Paragraph(paragraph));
        }
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(text("ui.cancel"));
        dialog.setConfirmText(button);
        dialog.addConfirmListener(event -> attempt(action));
        return dialog;
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (RequestProblem problem) {
            Notification.show(text(problem.text(), problem.arguments()), 8000, Notification.Position.MIDDLE);
        }
        refresh.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
