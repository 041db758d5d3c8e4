package io.plenum.shell;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.web.language.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the screens the same message bundles as everything else in the server. */
@Component
class MessagesI18NProvider implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient MessageSource messages;

    MessagesI18NProvider(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.all();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        // the key itself is the fallback: a missing text is seen and reported, not hidden behind an error page
        String text = messages.getMessage(key, arguments, key, locale);
        return text == null ? key : text;
    }
}
