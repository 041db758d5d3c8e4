package io.plenum.uikit;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The texts that a component in the browser needs, gathered from the message bundles as one map. */
public final class BrowserTexts {

    private final Locale locale;
    private final Map<String, String> texts = new TreeMap<>();

    public BrowserTexts(Locale locale) {
        this.locale = locale;
    }

    /**
     * Adds a part of a bundle.
     *
     * @param bundle its base name, such as {@code messages/twin}
     * @param prefix what the keys begin with
     */
    public BrowserTexts with(String bundle, String prefix) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle translations = ResourceBundle.getBundle(bundle, locale, noFallback);
        translations.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(key, translations.getString(key)));
        return this;
    }

    public Map<String, String> asMap() {
        return texts;
    }
}
