package io.plenum.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.uikit.empty.TourAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short tour of the product: a card beside the pages that it goes to, which stay usable meanwhile. It is offered once to each account, and
 * is left with Escape or a button at any stop.
 */
class Tour extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TourAccess access;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Span place = new Span();
    private final Div buttons = new Div();
    private transient List<TourStop> stops = List.of();
    private @Nullable ShortcutRegistration escape;

    Tour(TourAccess access) {
        this.access = access;
        addClassNames("plenum-card", "plenum-tour");
        getElement().setAttribute("aria-label", getTranslation("tour.title"));
        place.addClassName("plenum-soft");
        // Read aloud when it changes, as the page beside it does, too.
        Div spoken = new Div(title, text);
        spoken.getElement().setAttribute("aria-live", "polite");
        add(spoken, new Div(place, buttons));
        setVisible(false);
    }

    /** Where it is still to be offered. */
    void offer() {
        if (!access.isDue()) {
            return;
        }
        show(getTranslation("tour.offer"), getTranslation("tour.offer.text"), "");
        Button start = button("tour.start", this::start);
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(button("tour.refuse", this::leave), start);
    }

    /** From the first stop. */
    void start() {
        access.answered();
        stops = TourStop.visible();
        go(0);
    }

    private void go(int number) {
        TourStop stop = stops.get(number);
        String key = "tour." + stop;
        show(
                getTranslation(key),
                getTranslation(key + ".text"),
                getTranslation("tour.place", number + 1, stops.size()));
        buttons.add(button("tour.leave", this::leave));
        if (number > 0) {
            buttons.add(button("tour.back", () -> go(number - 1)));
        }
        boolean last = number == stops.size() - 1;
        Button next = last ? button("tour.end", this::leave) : button("tour.next", () -> go(number + 1));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(next);
        if (!stop.page().isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(stop.page()));
        }
        next.focus();
    }

    private void show(String heading, String words, String where) {
        title.setText(heading);
        text.setText(words);
        place.setText(where);
        buttons.removeAll();
        setVisible(true);
        if (escape == null) {
            escape = Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE);
        }
    }

    private void leave() {
        access.answered();
        setVisible(false);
        if (escape != null) {
            escape.remove();
            escape = null;
        }
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }
}
