package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.CommandOverride;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.point.Point;
import io.plenum.uikit.ChartSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The last day of a point with the times shaded in which Plenum held it: the chart of alarms. The browser asks for the values. */
@Tag("plenum-alarm-chart")
@JsModule("./alarm/plenum-alarm-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class OverrideChart extends Component {

    private static final long serialVersionUID = 1L;

    private static final Duration DAY = Duration.ofDays(1);

    OverrideChart(Point point, List<CommandOverride> overrides, CommandFormatter formatter) {
        Instant to = formatter.now();
        Instant from = to.minus(DAY);
        getElement()
                .setPropertyBean(
                        "config",
                        ChartSettings.of(
                                formatter.locale(),
                                formatter.zone(),
                                formatter.fahrenheit(),
                                texts(formatter.locale()),
                                point.key(),
                                from,
                                to));
        getElement().setPropertyList("limits", List.of());
        getElement()
                .setPropertyList(
                        "spans",
                        overrides.stream()
                                .filter(one ->
                                        one.ended() == null || one.ended().isAfter(from))
                                .map(one -> span(one, from, to))
                                .toList());
    }

    private static ChartSettings.Span span(CommandOverride override, Instant from, Instant to) {
        Instant since = override.since().isBefore(from) ? from : override.since();
        Instant end = override.ended() == null ? to : override.ended();
        return ChartSettings.Span.of(since, end, override.state().isOpen() ? "this" : "other");
    }

    private static Map<String, String> texts(Locale locale) {
        Map<String, String> texts = ChartSettings.texts(locale);
        texts.put("alarms.chart.shaded", I18NProvider.translate("operate.chart.shaded"));
        return texts;
    }
}
