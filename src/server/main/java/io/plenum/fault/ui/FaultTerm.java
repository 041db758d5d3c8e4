package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The trade's term for what was seen, and beneath it what that means. */
class FaultTerm extends Div {

    private static final long serialVersionUID = 1L;

    /** @param rule its id */
    FaultTerm(String rule) {
        Div explained = new Div(FaultFormatter.text("fault.plain." + rule));
        explained.addClassName("plenum-soft");
        add(new Span(FaultFormatter.text("fault.rule." + rule)), explained);
    }
}
