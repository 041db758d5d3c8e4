package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntConsumer;

/** A chart of several series; a table beside it tells the same, and offers what a click on it does. */
@Tag("plenum-series-chart")
@JsModule("./energy/plenum-series-chart.ts")
public class SeriesChart extends Component {

    private static final long serialVersionUID = 1L;

    private static final String STEP = "event.detail.step";

    public SeriesChart(SeriesData data) {
        getElement().setPropertyBean("data", data);
    }

    /** @param opened is given the number of the step that was clicked */
    public void onStep(IntConsumer opened) {
        getElement()
                .addEventListener(
                        "step",
                        event -> opened.accept(event.getEventData().get(STEP).asInt()))
                .addEventData(STEP);
    }
}
