package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.html.Div;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.web.RequestProblem;

/** What is asked of one kind of card. */
public abstract class CardFields extends Div {

    private static final long serialVersionUID = 1L;

    CardFields() {
        addClassName("plenum-card-fields");
    }

    /** @throws RequestProblem for what is missing or makes no sense */
    public abstract Card card(CardFrame frame);
}
