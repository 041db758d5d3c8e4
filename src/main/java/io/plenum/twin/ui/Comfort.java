package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which zones are occupied and away from their set point; the same rule as in floor/rules.ts of the browser. */
record Comfort(SiteModel model, CurrentValues values) {

    /** Half width of the band around the set point, K. */
    static final double BAND = 2;

    /**
     * A space's comfort.
     *
     * @param error kelvin from the set point where that is outside the band, else 0
     */
    record Zone(boolean occupied, double error) {}

    /** Null where the space has no live temperature. */
    @Nullable
    Zone of(Space space) {
        List<Point> points = pointsOf(space);
        Double temperature = live(points, PointRole.TEMPERATURE);
        if (temperature == null) {
            return null;
        }
        Double occupied = live(points, PointRole.OCCUPIED);
        Double heating = or(live(points, PointRole.HEATING_SETPOINT), live(points, PointRole.SETPOINT));
        Double cooling = or(live(points, PointRole.COOLING_SETPOINT), live(points, PointRole.SETPOINT));
        double error = 0;
        if (heating != null && temperature < heating - BAND) {
            error = temperature - heating;
        } else if (cooling != null && temperature > cooling + BAND) {
            error = temperature - cooling;
        }
        boolean people = occupied != null && occupied > 0;
        return new Zone(people, people ? error : 0);
    }

    private List<Point> pointsOf(Space space) {
        List<Point> points = new ArrayList<>(model.pointsOf(space.key()));
        for (Equipment equipment : model.equipmentServing(space.key())) {
            points.addAll(model.pointsOf(equipment.key()));
        }
        return points;
    }

    private @Nullable Double live(List<Point> points, PointRole role) {
        for (Point point : points) {
            if (role.plays(point)) {
                CurrentValue value = values.of(point.id());
                return value != null && value.quality().isLive() && !Double.isNaN(value.value()) ? value.value() : null;
            }
        }
        return null;
    }

    private static @Nullable Double or(@Nullable Double first, @Nullable Double second) {
        return first != null ? first : second;
    }
}
