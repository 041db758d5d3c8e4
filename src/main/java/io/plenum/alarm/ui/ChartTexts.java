package io.plenum.alarm.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The texts that the chart in the browser needs, as one map. */
final class ChartTexts {

    private ChartTexts() {}

    static Map<String, String> in(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        add(texts, "messages/alarms", "alarms.chart", locale);
        add(texts, "messages/trends", "trends.note", locale);
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
