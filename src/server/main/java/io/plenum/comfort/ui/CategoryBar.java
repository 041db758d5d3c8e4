package io.plenum.comfort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.plenum.comfort.ComfortCategory;
import io.plenum.comfort.Tally;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The shares of the categories as one bar; read out, and shown under the pointer, as words. */
class CategoryBar extends Div {

    private static final long serialVersionUID = 1L;

    CategoryBar(Tally tally, ComfortFormatter words) {
        addClassName("plenum-comfort-bar");
        for (ComfortCategory category : ComfortCategory.values()) {
            Element part = new Element("i");
            part.getClassList().add("c-" + category);
            part.getStyle().set("width", Math.round(tally.share(category) * 10) / 10.0 + "%");
            getElement().appendChild(part);
        }
        String told = Arrays.stream(ComfortCategory.values())
                .filter(category -> tally.share(category) > 0)
                .map(category -> ComfortFormatter.text(
                        "comfort.category.share",
                        ComfortFormatter.text("comfort.category." + category),
                        words.number(tally.share(category), 0)))
                .collect(Collectors.joining(", "));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", told);
        getElement().setAttribute("title", told);
    }

    /** What the colours mean. */
    static Div key() {
        Div key = new Div();
        key.addClassName("plenum-comfort-key");
        for (ComfortCategory category : ComfortCategory.values()) {
            Element colour = new Element("i");
            colour.getClassList().add("c-" + category);
            Span entry = new Span();
            entry.getElement().appendChild(colour);
            entry.add(new Span(ComfortFormatter.text("comfort.category." + category)));
            key.add(entry);
        }
        return key;
    }
}
