package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.manual.ExplainedTexts;

/** A part of a page with a heading. */
public class EnergyCard extends Section {

    private static final long serialVersionUID = 1L;

    public EnergyCard(String heading, Component... parts) {
        this(new H2(heading), parts);
    }

    protected EnergyCard(H2 heading, Component... parts) {
        addClassName("plenum-card");
        add(heading);
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

    /** A sentence whose terms are explained. @param key of its text */
    protected Paragraph explained(String key, Object... values) {
        Paragraph sentence = ExplainedTexts.into(new Paragraph(), key, values);
        add(sentence);
        return sentence;
    }

    /** A sentence of its own. @param key of its text */
    static Paragraph sentence(String key) {
        return new Paragraph(EnergyFormatter.text(key));
    }
}
