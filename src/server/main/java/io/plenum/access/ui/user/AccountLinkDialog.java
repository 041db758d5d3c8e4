package io.plenum.access.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.account.AccountLink;
import io.plenum.uikit.CopyField;

/** Shows a link that sets a password, once, where no mail could take it. */
class AccountLinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private AccountLinkDialog(String link) {
        setHeaderTitle(getTranslation("ui.users.link"));
        setWidth("min(94vw, 520px)");
        add(
                new Paragraph(getTranslation("ui.users.link.once")),
                CopyField.ofLink(getTranslation("ui.users.link"), link));
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("ui.token.kept"), event -> close()));
    }

    static void show(AccountLink made) {
        String link = made.link();
        if (link == null) {
            Notification.show(I18NProvider.translate("ui.users.link.sent"), 5000, Notification.Position.MIDDLE);
        } else {
            new AccountLinkDialog(link).open();
        }
    }
}
