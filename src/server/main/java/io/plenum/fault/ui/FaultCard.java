package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page with a heading. */
class FaultCard extends Section {

    private static final long serialVersionUID = 1L;

    FaultCard(String heading, Component... parts) {
        addClassName("plenum-card");
        add(new H2(heading));
        add(parts);
    }
}
