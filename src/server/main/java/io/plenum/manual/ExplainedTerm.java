package io.plenum.manual;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;

/** A term in a text, underlined with dots; beside it what it means, while the pointer or the keyboard is on it or after a tap. */
class ExplainedTerm extends NativeButton {

    private static final long serialVersionUID = 1L;

    ExplainedTerm(GlossaryTerm term, String words, Locale reader) {
        super(words);
        addClassName("plenum-term");
        getElement().setAttribute("type", "button");
        Anchor glossary = new Anchor("glossary/" + term.anchor(), getTranslation("glossary.title"));
        glossary.setTarget("plenum-manual");
        Popover meaning = new Popover(new Paragraph(term.meaning(reader)), glossary);
        meaning.setTarget(this);
        meaning.setPosition(PopoverPosition.BOTTOM_START);
        meaning.setOpenOnHover(true);
        meaning.setOpenOnFocus(true);
        meaning.setAriaLabel(term.name(reader));
        meaning.setWidth("min(40ch, 90vw)");
    }
}
