package io.plenum.twin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plenum.uikit.NowCard;
import io.plenum.uikit.Polling;

/** Holds a feature's card and makes it anew each minute: a page that stays open all day must not go on telling the morning. */
final class NowSlot extends Div {

    private static final long serialVersionUID = 1L;

    private static final int POLLS = 12;

    private final transient NowCard source;
    private int polls;
    private String shown = "";

    NowSlot(NowCard source) {
        this.source = source;
        Polling.whileShown(this, this::refresh);
    }

    private void refresh() {
        if (polls++ % POLLS == 0) {
            show(source.create());
        }
    }

    /** What says the same stays, and with it whatever somebody has just reached with the keyboard. */
    private void show(Component card) {
        String now = card.getElement().getOuterHTML();
        setVisible(card.isVisible());
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            add(card);
        }
    }
}
