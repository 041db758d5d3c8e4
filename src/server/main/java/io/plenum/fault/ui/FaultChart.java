package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.fault.FaultSpan;
import io.plenum.uikit.BrowserTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A point's values with the times at fault shaded: the chart of alarms. The browser asks the API for the values. */
@Tag("plenum-alarm-chart")
@JsModule("./alarm/plenum-alarm-chart.ts")
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

    FaultChart(FaultFormatter formatter, String point, Instant from, Instant to, List<FaultSpan> spans) {
        getElement()
                .setPropertyBean(
                        "config",
                        new Config(
                                formatter.locale().toLanguageTag(),
                                formatter.zone().getId(),
                                formatter.fahrenheit(),
                                texts(formatter.locale()),
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
        return new BrowserTexts(locale)
                .with("messages/alarms", "alarms.chart")
                .with("messages/trends", "trends.note")
                .with("messages/twin", "plan.o")
                .asMap();
    }
}
