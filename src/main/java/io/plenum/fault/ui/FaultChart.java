package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.fault.FaultSpan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** A point's values with the times at fault shaded: the chart of alarms. The browser asks the API for the values. */
@Tag("plenum-alarm-chart")
@JsModule("./plenum-alarm-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class FaultChart extends Component {

    private static final long serialVersionUID = 1L;

    /** As in alarm/model.ts. */
    record Config(
            String locale,
            String zone,
            boolean fahrenheit,
            Map<String, String> texts,
            String point,
            long from,
            long to,
            boolean tunes,
            boolean notes) {}

    /** As in alarm/model.ts. */
    record Shade(long from, long to, String kind) {}

    FaultChart(FaultWords words, String point, Instant from, Instant to, List<FaultSpan> spans) {
        getElement()
                .setPropertyBean(
                        "config",
                        new Config(
                                words.locale().toLanguageTag(),
                                words.zone().getId(),
                                words.fahrenheit(),
                                texts(words.locale()),
                                point,
                                from.toEpochMilli(),
                                to.toEpochMilli(),
                                false,
                                false));
        getElement().setPropertyList("limits", List.of());
        getElement()
                .setPropertyList(
                        "spans",
                        spans.stream()
                                .map(span -> new Shade(
                                        span.from().toEpochMilli(), span.to().toEpochMilli(), "this"))
                                .toList());
    }

    private static Map<String, String> texts(Locale locale) {
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
