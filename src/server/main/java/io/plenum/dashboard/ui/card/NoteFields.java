package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.NoteCard;
import org.jspecify.annotations.Nullable;

/** What the note says. */
class NoteFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea();

    NoteFields(@Nullable NoteCard card) {
        text.setLabel(getTranslation("dashboard.field.text"));
        text.setHelperText(getTranslation("dashboard.field.text-hint"));
        text.setMaxLength(NoteCard.LONGEST);
        text.setWidthFull();
        text.setMinHeight("140px");
        text.setValue(card == null ? "" : card.text());
        add(text);
    }

    @Override
    public Card card(CardFrame frame) {
        return new NoteCard(frame, text.getValue());
    }
}
