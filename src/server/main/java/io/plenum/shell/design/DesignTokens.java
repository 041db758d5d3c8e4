package io.plenum.shell.design;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Values of the style sheet by their names, each shown as what it is. */
final class DesignTokens extends UnorderedList {

    private static final long serialVersionUID = 1L;

    static final List<String> COLOURS = List.of(
            "plenum-bg",
            "plenum-panel",
            "plenum-ink",
            "plenum-soft",
            "plenum-line",
            "plenum-focus",
            "plenum-alarm",
            "plenum-alarm-bg",
            "plenum-stale",
            "plenum-override",
            "alarm-urgent",
            "alarm-high",
            "alarm-medium",
            "alarm-low",
            "plan-wall",
            "plan-room",
            "plan-furniture",
            "plan-symbol");
    static final List<String> TEXTS =
            List.of("text-xs", "text-s", "text-m", "text-l", "text-xl", "text-xxl", "text-figure");
    static final List<String> DISTANCES =
            List.of("space-1", "space-2", "space-3", "space-4", "space-5", "radius-s", "radius-m", "radius-l");

    /** @param kind class of the style that shows a value, which it reads as {@code --token} */
    DesignTokens(List<String> names, String kind) {
        addClassName("plenum-swatches");
        for (String name : names) {
            Span sample = new Span(kind.equals("plenum-swatch-text") ? "21.5 °C" : "");
            sample.addClassName(kind);
            sample.getStyle().set("--token", "var(--" + name + ")");
            Span label = new Span("--" + name);
            label.addClassName("plenum-soft");
            add(new ListItem(sample, label));
        }
    }
}
