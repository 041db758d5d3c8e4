package io.plenum.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the framework itself says, in the reader's language: that the server does not answer, that something went wrong. */
@Component
class FrameworkWords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addUIInitListener(init -> connection(init.getUI()));
    }

    private static void connection(UI ui) {
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("ui.connection.trying"));
        words.setDialogTextGaveUp(ui.getTranslation("ui.connection.lost"));
    }

    private static SystemMessages messages(Locale language) {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setInternalErrorCaption(I18NProvider.translate(language, "ui.broken"));
        words.setInternalErrorMessage(I18NProvider.translate(language, "ui.broken.text"));
        words.setSyncErrorCaption(I18NProvider.translate(language, "ui.broken"));
        words.setSyncErrorMessage(I18NProvider.translate(language, "ui.broken.text"));
        words.setCookiesDisabledCaption(I18NProvider.translate(language, "ui.cookies"));
        words.setCookiesDisabledMessage(I18NProvider.translate(language, "ui.cookies.text"));
        return words;
    }
}
