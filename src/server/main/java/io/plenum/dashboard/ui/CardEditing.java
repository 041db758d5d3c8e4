package io.plenum.dashboard.ui;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of a dashboard while somebody edits them; nothing of it is saved. What is not there changes nothing. */
class CardEditing {

    private final List<Card> cards;

    CardEditing(List<Card> cards) {
        this.cards = new ArrayList<>(cards);
    }

    List<Card> cards() {
        return List.copyOf(cards);
    }

    @Nullable
    Card card(String id) {
        int at = at(id);
        return at < 0 ? null : cards.get(at);
    }

    /** In the place of the one with its id, else as the last. */
    void put(Card card) {
        int at = at(card.frame().id());
        if (at < 0) {
            cards.add(card);
        } else {
            cards.set(at, card);
        }
    }

    /** @param by places later, or earlier where it is negative; as far as that goes */
    void move(String id, int by) {
        int at = at(id);
        if (at >= 0) {
            Card card = cards.remove(at);
            cards.add(Math.clamp((long) at + by, 0, cards.size()), card);
        }
    }

    void resize(String id, int columns, int rows) {
        Card card = card(id);
        if (card != null) {
            CardFrame frame = card.frame()
                    .grown(
                            Math.clamp(columns, -CardFrame.WIDEST, CardFrame.WIDEST),
                            Math.clamp(rows, -CardFrame.HIGHEST, CardFrame.HIGHEST));
            put(card.with(frame));
        }
    }

    /** @return what puts it back where it was */
    Runnable remove(String id) {
        int at = at(id);
        if (at < 0) {
            return () -> {};
        }
        Card card = cards.remove(at);
        return () -> {
            if (at(id) < 0) {
                cards.add(Math.min(at, cards.size()), card);
            }
        };
    }

    private int at(String id) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).frame().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
