package io.plenum.dashboard.card;

import io.plenum.access.kiosk.KioskPage;
import io.plenum.web.RequestProblem;

/**
 * A floor, live.
 *
 * @param floor its key
 * @param layer one of {@link KioskPage#LAYERS}
 */
public record PlanCard(CardFrame frame, String floor, String layer) implements Card {

    /** @throws RequestProblem for what makes no sense */
    public PlanCard {
        floor = CardText.key("floor", floor);
        layer = CardText.key("layer", layer);
        if (!KioskPage.LAYERS.contains(layer)) {
            throw RequestProblem.of("layer", "dashboard.problem.layer", String.join(", ", KioskPage.LAYERS));
        }
    }

    @Override
    public Card with(CardFrame other) {
        return new PlanCard(other, floor, layer);
    }
}
