package io.plenum.alarm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page with a heading. */
public class SectionCard extends Section {

    private static final long serialVersionUID = 1L;

    public SectionCard(String headingKey, Component... parts) {
        addClassName("plenum-card");
        add(new H2(getTranslation(headingKey)));
        add(parts);
    }
}
