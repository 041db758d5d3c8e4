package io.plenum.offline;

import io.plenum.uikit.PreferenceAccess;
import io.plenum.uikit.Preferences;
import io.plenum.web.language.Languages;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** In which language and degrees whoever asks reads: as they have chosen, else as their browser says. */
@Component
class OfflineReader {

    private final PreferenceAccess preferences;

    OfflineReader(PreferenceAccess preferences) {
        this.preferences = preferences;
    }

    /** One of those that there are texts in. */
    Locale language() {
        Locale wanted = preferences
                .stored()
                .map(chosen -> Locale.forLanguageTag(chosen.language()))
                .orElseGet(LocaleContextHolder::getLocale);
        return Languages.of(wanted);
    }

    boolean fahrenheit() {
        return preferences.stored().map(Preferences::fahrenheit).orElse(false);
    }
}
