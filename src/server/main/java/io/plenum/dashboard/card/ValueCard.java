package io.plenum.dashboard.card;

import java.util.List;

/**
 * A point's present value with its last day.
 *
 * @param point its key
 */
public record ValueCard(CardFrame frame, String point) implements Card {

    public ValueCard {
        point = CardText.key("point", point);
    }

    @Override
    public Card with(CardFrame other) {
        return new ValueCard(other, point);
    }

    @Override
    public List<String> keys() {
        return List.of(point);
    }
}
