package io.plenum.twin.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The texts that the browser's components need, as one map. */
final class PlanTexts {

    private static final String PREFIX = "plan.";

    private PlanTexts() {}

    static Map<String, String> in(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle("messages/twin", locale, noFallback);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
