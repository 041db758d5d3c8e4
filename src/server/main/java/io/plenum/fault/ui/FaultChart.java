package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.fault.FaultSpan;
import io.plenum.uikit.ChartSettings;
import java.time.Instant;
import java.util.List;

/** A point's values with the times at fault shaded: the chart of alarms. The browser asks the API for the values. */
@Tag("plenum-alarm-chart")
@JsModule("./alarm/plenum-alarm-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class FaultChart extends Component {

    private static final long serialVersionUID = 1L;

    FaultChart(FaultFormatter formatter, String point, Instant from, Instant to, List<FaultSpan> spans) {
        getElement()
                .setPropertyBean(
                        "config",
                        ChartSettings.of(
                                formatter.locale(),
                                formatter.zone(),
                                formatter.fahrenheit(),
                                ChartSettings.texts(formatter.locale()),
                                point,
                                from,
                                to));
        getElement().setPropertyList("limits", List.of());
        getElement()
                .setPropertyList(
                        "spans",
                        spans.stream()
                                .map(span -> ChartSettings.Span.of(span.from(), span.to(), "this"))
                                .toList());
    }
}
