package io.plenum.shell.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How what matters is marked: always by a word or a sign as well as by a colour. */
final class StateSamples extends Div {

    private static final long serialVersionUID = 1L;

    StateSamples() {
        addClassName("plenum-links");
        for (String priority : List.of("urgent", "high", "medium", "low")) {
            Span mark = new Span("■ " + getTranslation("design.priority." + priority));
            mark.addClassNames("plenum-priority", "p-" + priority);
            add(mark);
        }
        add(
                text("design.alarm", "plenum-alarm"),
                text("design.stale", "plenum-stale"),
                text("design.soft", "plenum-soft"));
        add(
                text("design.chip", "plenum-chip"),
                text("design.chip.bad", "plenum-chip", "bad"),
                text("3", "plenum-badge"));
    }

    private Span text(String key, String... classes) {
        Span span = new Span(key.startsWith("design.") ? getTranslation(key) : key);
        span.addClassNames(classes);
        return span;
    }
}
