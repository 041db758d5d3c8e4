package io.plenum.dashboard.content;

import io.plenum.dashboard.card.ListCard;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import org.jspecify.annotations.Nullable;

/** Whether something is where a list looks. */
final class PlaceFilter {

    private PlaceFilter() {}

    /** @param place key of the equipment or space, null where it is about none */
    static boolean holds(ListCard card, SiteModel model, @Nullable String place) {
        if (card.floor() == null) {
            return true;
        }
        Floor floor = place == null ? null : PlanRoute.floorOf(model, place);
        return floor != null && floor.key().equals(card.floor());
    }
}
