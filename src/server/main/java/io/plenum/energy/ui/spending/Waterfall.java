package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars below each other, each beginning where the one above has ended; the names and numbers are text, so that it can be heard as well. */
class Waterfall extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** Of the range of all ends, left free on the left: totals need not begin at zero. */
    private static final double MARGIN = 0.3;

    private record WaterfallStep(String name, double from, double to, String value, boolean total) {}

    private final transient List<WaterfallStep> steps = new ArrayList<>();
    private double at;

    Waterfall(String label) {
        addClassName("plenum-waterfall");
        getElement().setAttribute("aria-label", label);
    }

    void total(String name, double value, String text) {
        steps.add(new WaterfallStep(name, 0, value, text, true));
        at = value;
    }

    void part(String name, double difference, String text) {
        steps.add(new WaterfallStep(name, at, at + difference, text, false));
        at += difference;
    }

    /** Once all are known. */
    void draw() {
        double low = steps.stream()
                .mapToDouble(step -> step.total() ? step.to() : Math.min(step.from(), step.to()))
                .min()
                .orElse(0);
        double high = steps.stream()
                .mapToDouble(step -> Math.max(step.from(), step.to()))
                .max()
                .orElse(0);
        double least = low > 0 ? Math.max(0, low - MARGIN * (high - low)) : low;
        double range = Math.max(1e-9, high - least);
        for (WaterfallStep step : steps) {
            double from = step.total() && low >= 0 ? least : step.from();
            add(row(step, (Math.min(from, step.to()) - least) / range, (Math.max(from, step.to()) - least) / range));
        }
    }

    private static ListItem row(WaterfallStep step, double begin, double end) {
        Span bar = new Span();
        bar.addClassName(step.total() ? "total" : step.to() >= step.from() ? "more" : "less");
        bar.getStyle().set("left", percent(begin)).set("width", percent(Math.max(0.004, end - begin)));
        Span track = new Span(bar);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(step.name());
        Span value = new Span((step.total() ? "" : step.to() >= step.from() ? "▲ " : "▼ ") + step.value());
        value.addClassName("value");
        ListItem row = new ListItem(name, track, value);
        row.setClassName("sum", step.total());
        return row;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
