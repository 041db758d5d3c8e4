package io.plenum.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Names and instructions of the rules with which an installation began, in the language of whoever reads them. They are stored
 * in the server's language; what a site has worded itself stays as it is.
 */
public final class RuleTexts {

    private static final String BUNDLE = "messages.alarmrule";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    /** Keys by the text of any language. */
    private static final Map<String, String> KEYS = keys();

    private RuleTexts() {}

    /** The same in the reader's language, as far as it is known in it. */
    public static String in(Locale reader, String stored) {
        String key = KEYS.get(stored);
        return key == null
                        || LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(reader.getLanguage()))
                ? stored
                : bundle(Locale.of(reader.getLanguage())).getString(key);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = bundle(language);
            texts.keySet().stream()
                    .filter(key -> key.startsWith("alarm.default."))
                    .forEach(key -> keys.putIfAbsent(texts.getString(key), key));
        }
        return Map.copyOf(keys);
    }

    /** Whatever the server's own language is, it does not stand in for another one. */
    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
