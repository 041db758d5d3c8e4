package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.util.List;

/** The points of a floor that was asked for, in the order of the live feed's indexes. */
final class FloorPoints {

    private FloorPoints() {}

    /** @throws RequestProblem where there is no such floor */
    static List<Point> of(SiteModel model, String floor) {
        if (model.floor(floor) == null) {
            throw RequestProblem.notFound(floor);
        }
        return model.pointsOnFloor(floor);
    }
}
