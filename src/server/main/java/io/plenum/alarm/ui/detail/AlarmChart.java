package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.alarm.ui.AlarmFormatter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    /** @param name {@code high}, {@code low} or another word by which {@link Mover} is told */
    public record Limit(String name, String label, double value) {}

    /** @param kind {@code this} or {@code other} */
    public record Shade(long from, long to, String kind) {

        public static Shade of(Instant from, Instant to, String kind) {
            return new Shade(from.toEpochMilli(), to.toEpochMilli(), kind);
        }
    }

    public AlarmChart(Mover mover) {
        this.mover = mover;
    }

    public void show(AlarmFormatter formatter, String point, Instant from, Instant to, boolean tunes) {
        Config config = new Config(
                formatter.locale().toLanguageTag(),
                formatter.zone().getId(),
                formatter.fahrenheit(),
                ChartTexts.in(formatter.locale()),
                point,
                from.toEpochMilli(),
                to.toEpochMilli(),
                tunes,
                !tunes);
        getElement().setPropertyBean("config", config);
    }

    public void limits(List<Limit> limits) {
        getElement().setPropertyList("limits", limits);
    }

    public void shade(List<Shade> spans) {
        getElement().setPropertyList("spans", spans);
    }

    @ClientCallable
    void moved(String limit, double value, boolean done) {
        mover.moved(limit, value, done);
    }
}
