package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.uikit.ChartSettings;
import java.time.Instant;
import java.util.List;

/** A point's values with limits as lines and alarms as shaded times; the browser asks the API for the values. */
@Tag("plenum-alarm-chart")
@JsModule("./alarm/plenum-alarm-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
public class AlarmChart extends Component {

    private static final long serialVersionUID = 1L;

    private final transient Mover mover;

    /** Is told of a limit that somebody moves. */
    @FunctionalInterface
    public interface Mover {

        /**
         * @param value in the point's own unit
         * @param done whether the hand has let go
         */
        void moved(String limit, double value, boolean done);
    }

    /** @param name {@code high}, {@code low} or another word by which {@link Mover} is told */
    public record Limit(String name, String label, double value) {}

    public AlarmChart(Mover mover) {
        this.mover = mover;
    }

    public void show(AlarmFormatter formatter, String point, Instant from, Instant to, boolean tunes) {
        ChartSettings config = ChartSettings.of(
                        formatter.locale(),
                        formatter.zone(),
                        formatter.fahrenheit(),
                        ChartSettings.texts(formatter.locale()),
                        point,
                        from,
                        to)
                .tuning(tunes);
        getElement().setPropertyBean("config", config);
    }

    public void limits(List<Limit> limits) {
        getElement().setPropertyList("limits", limits);
    }

    public void shade(List<ChartSettings.Span> spans) {
        getElement().setPropertyList("spans", spans);
    }

    @ClientCallable
    void moved(String limit, double value, boolean done) {
        mover.moved(limit, value, done);
    }
}
