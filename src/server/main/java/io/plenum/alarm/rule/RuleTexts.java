package io.plenum.alarm.rule;

import io.plenum.web.language.Languages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Names and instructions of the rules with which an installation began, in the language of whoever reads them. They are stored
 * in the server's language; what a site has worded itself stays as it is.
 */
public final class RuleTexts {

    private static final String BUNDLE = "messages.alarmrule";
    private static final String NAME = "alarm.default.";
    private static final String ADVICE = ".advice";
    /** Keys by the text of any language. */
    private static final Map<String, String> KEYS = keys();

    private RuleTexts() {}

    /** The same in the reader's language, as far as it is known in it. */
    public static String in(Locale reader, String stored) {
        String key = KEYS.get(stored);
        return key == null || !Languages.isKnown(reader.getLanguage())
                ? stored
                : bundle(Locale.of(reader.getLanguage())).getString(key);
    }

    /** What the name of a rule that came with the product means, in a sentence; empty for a name of the site's own. */
    public static String explained(Locale reader, String stored) {
        String key = KEYS.get(stored);
        return key == null || key.endsWith(ADVICE)
                ? ""
                : bundle(Locale.of(reader.getLanguage())).getString(key.replace(NAME, "alarm.plain."));
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        for (Locale language : Languages.all()) {
            ResourceBundle texts = bundle(language);
            texts.keySet().stream()
                    .filter(key -> key.startsWith(NAME))
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
