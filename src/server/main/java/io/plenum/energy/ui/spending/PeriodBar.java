package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.ui.EnergyFormatter;
import java.time.LocalDate;

/** Switches between day, month and year, and goes back and forward; every step is an address. */
public class PeriodBar extends Nav {

    private static final long serialVersionUID = 1L;

    public PeriodBar(EnergyAddress address, LocalDate today, EnergyFormatter words) {
        addClassName("plenum-period");
        getElement().setAttribute("aria-label", getTranslation("energy.period"));
        Div spans = new Div();
        spans.addClassName("plenum-switch");
        for (CalendarPeriod.Span span : CalendarPeriod.Span.values()) {
            spans.add(choice(
                    getTranslation("energy.span." + span),
                    address.with(span, today).href(),
                    span == address.period().span()));
        }
        CalendarPeriod period = address.period();
        Span name = new Span(new FigureText(words).period(period));
        name.addClassName("name");
        name.getElement().setAttribute("aria-live", "polite");
        Anchor back = arrow("‹", "energy.period.back", address.with(period.previous()));
        Div steps = new Div(back, name);
        if (!period.next().first().isAfter(today)) {
            steps.add(arrow("›", "energy.period.forward", address.with(period.next())));
        }
        steps.addClassName("plenum-steps");
        add(spans, steps);
        CalendarPeriod present = new CalendarPeriod(period.span(), today);
        if (!present.equals(period)) {
            add(new Anchor(address.with(present).href(), getTranslation("energy.period.now." + period.span())));
        }
    }

    private Anchor arrow(String sign, String name, EnergyAddress to) {
        Anchor arrow = new Anchor(to.href(), sign);
        arrow.addClassName("arrow");
        arrow.getElement().setAttribute("aria-label", getTranslation(name));
        arrow.getElement().setAttribute("title", getTranslation(name));
        return arrow;
    }

    /** One of several that exclude each other. */
    static Anchor choice(String name, String href, boolean chosen) {
        Anchor choice = new Anchor(href, name);
        choice.getElement().setAttribute("aria-current", String.valueOf(chosen));
        return choice;
    }
}
