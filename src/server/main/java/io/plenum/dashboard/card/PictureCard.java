package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;

/**
 * A picture that was uploaded.
 *
 * @param picture its number; it belongs to the dashboard of the card
 * @param description what can be seen on it, for whoever does not see it
 */
public record PictureCard(CardFrame frame, long picture, String description) implements Card {

    private static final int LONGEST = 200;

    /** @throws RequestProblem for what makes no sense */
    public PictureCard {
        if (picture < 1) {
            throw RequestProblem.of("picture", "dashboard.problem.missing");
        }
        description = CardText.line("description", description, LONGEST);
        if (description.isEmpty()) {
            throw RequestProblem.of("description", "dashboard.problem.missing");
        }
    }

    @Override
    public Card with(CardFrame other) {
        return new PictureCard(other, picture, description);
    }
}
