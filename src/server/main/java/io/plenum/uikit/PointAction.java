package io.plenum.uikit;

import io.plenum.point.Point;
import java.util.Collection;
import java.util.List;

/** What a feature lets people do with a point, wherever the point is shown with a row of its own. */
public interface PointAction {

    /** Whether whoever is signed in is offered it for the point. */
    boolean offered(Point point);

    /**
     * Opens it over the page, on the thread of its UI.
     *
     * @param key of a point; what is not offered opens nothing
     */
    void open(String key);

    /** Keys of the points for which one of the actions is offered. */
    static List<String> offered(List<PointAction> actions, Collection<Point> points) {
        return points.stream()
                .filter(point -> actions.stream().anyMatch(action -> action.offered(point)))
                .map(Point::key)
                .toList();
    }
}
