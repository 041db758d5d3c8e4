package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;
import java.util.List;

/**
 * A value as a bar in its band, with the range in which it is normal. All four numbers in the unit of the point.
 *
 * @param point key of a point with numbers
 * @param low where the band begins
 * @param high where it ends
 * @param normalLow where the normal range begins, within the band
 * @param normalHigh where it ends
 */
public record GaugeCard(CardFrame frame, String point, double low, double high, double normalLow, double normalHigh)
        implements Card {

    /** @throws RequestProblem for what makes no sense */
    public GaugeCard {
        point = CardText.key("point", point);
        boolean numbers = Double.isFinite(low)
                && Double.isFinite(high)
                && Double.isFinite(normalLow)
                && Double.isFinite(normalHigh);
        if (!numbers || low >= high || normalLow < low || normalHigh > high || normalLow >= normalHigh) {
            throw RequestProblem.of("low", "dashboard.problem.band");
        }
    }

    @Override
    public Card with(CardFrame other) {
        return new GaugeCard(other, point, low, high, normalLow, normalHigh);
    }

    @Override
    public List<String> keys() {
        return List.of(point);
    }
}
