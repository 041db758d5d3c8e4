package io.plenum.comfort.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.comfort.ComfortSettings;
import io.plenum.manual.ExplainedTexts;

/** What the figures mean, and what they take for granted. */
class CalculationNotes extends Details {

    private static final long serialVersionUID = 1L;

    CalculationNotes(ComfortSettings settings, ComfortFormatter words) {
        super(ComfortFormatter.text("comfort.how"));
        Div text = new Div();
        text.addClassName("plenum-comfort-how");
        text.add(ExplainedTexts.into(new Paragraph(), "comfort.how.good"));
        if (settings.adaptive()) {
            text.add(new Paragraph(ComfortFormatter.text("comfort.how.adaptive")));
        }
        text.add(new Paragraph(ComfortFormatter.text("comfort.how.kelvin", settings.category())));
        text.add(new Paragraph(ComfortFormatter.text("comfort.how.used", settings.opens(), settings.closes())));
        text.add(new Paragraph(ComfortFormatter.text(
                "comfort.how.taken",
                words.number(settings.met(), 1),
                words.number(settings.winterClo(), 1),
                words.number(settings.summerClo(), 1),
                words.number(settings.airSpeed(), 2),
                words.number(settings.humidity(), 0),
                words.number(settings.outdoorCarbonDioxide(), 0))));
        add(text);
    }
}
