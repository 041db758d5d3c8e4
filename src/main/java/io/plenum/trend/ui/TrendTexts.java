package io.plenum.trend.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The texts that the page's components in the browser need, as one map: its own, and the plan's words for quality. */
final class TrendTexts {

    private TrendTexts() {}

    static Map<String, String> in(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        add(texts, "messages/trends", "trends", locale);
        add(texts, "messages/twin", "plan.quality", locale);
        add(texts, "messages/twin", "plan.o", locale);
        return texts;
    }

    private static void add(Map<String, String> texts, String name, String prefix, Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle(name, locale, noFallback);
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(key, bundle.getString(key)));
    }
}
