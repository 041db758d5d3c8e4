package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a page with a heading. */
public class EnergyCard extends Section {

    private static final long serialVersionUID = 1L;

    public EnergyCard(String heading, Component... parts) {
        addClassName("plenum-card");
        add(new H2(heading));
        add(parts);
    }

    /** A sentence. */
    protected void addText(String text) {
        add(new Paragraph(text));
    }

    /** A sentence that explains. */
    protected void hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("plenum-soft");
        add(hint);
    }

    /** A sentence of its own. @param key of its text */
    static Paragraph sentence(String key) {
        return new Paragraph(EnergyFormatter.text(key));
    }
}
