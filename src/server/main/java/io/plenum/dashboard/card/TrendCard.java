package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of some points up to the present.
 *
 * @param points their keys, 1 to 8
 * @param hours how far back, 1 to 8784 (a year)
 */
public record TrendCard(CardFrame frame, List<String> points, int hours) implements Card {

    public static final int MOST_POINTS = 8;
    private static final int LONGEST = 8784;

    /** @throws RequestProblem for what makes no sense */
    public TrendCard {
        points = checked(points);
        if (hours < 1 || hours > LONGEST) {
            throw RequestProblem.of("hours", "dashboard.problem.hours", LONGEST);
        }
    }

    private static List<String> checked(@Nullable List<String> points) {
        List<String> keys = points == null
                ? List.of()
                : points.stream()
                        .map(point -> CardText.key("points", point))
                        .distinct()
                        .toList();
        if (keys.isEmpty() || keys.size() > MOST_POINTS) {
            throw RequestProblem.of("points", "dashboard.problem.points", MOST_POINTS);
        }
        return keys;
    }

    @Override
    public Card with(CardFrame other) {
        return new TrendCard(other, points, hours);
    }

    @Override
    public List<String> keys() {
        return points;
    }
}
