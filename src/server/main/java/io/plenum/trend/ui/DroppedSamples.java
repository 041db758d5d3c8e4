package io.plenum.trend.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.NumberFormat;
import java.util.List;

/** What was dropped beside the spool since the server was started, by the names of the counters; a sentence for each. */
class DroppedSamples extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> COUNTERS = List.of(
            "plenum.ingest.dropped",
            "plenum.alarm.dropped",
            "plenum.connector.events.dropped",
            "plenum.alarm.events.dropped");

    private final transient MeterRegistry meters;

    DroppedSamples(MeterRegistry meters) {
        this.meters = meters;
    }

    void show(NumberFormat number) {
        removeAll();
        for (String name : COUNTERS) {
            Counter counter = meters.find(name).counter();
            double count = counter == null ? 0 : counter.count();
            Paragraph words = new Paragraph(getTranslation("history." + name.substring(7), number.format(count)));
            words.addClassName(count == 0 ? "plenum-soft" : "plenum-alarm");
            add(words);
        }
    }
}
