package io.plenum.comfort.score;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.PointRole;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What measures a room.
 *
 * @param heating the heating set point, else the only one
 * @param cooling the cooling set point, else the only one
 */
public record RoomPoints(
        Space space,
        Point temperature,
        @Nullable Point humidity,
        @Nullable Point carbonDioxide,
        @Nullable Point occupied,
        @Nullable Point heating,
        @Nullable Point cooling) {

    /** Null for a room without a temperature. */
    static @Nullable RoomPoints of(SiteModel model, Space space) {
        Point temperature = PointRole.TEMPERATURE.of(model, space);
        if (temperature == null) {
            return null;
        }
        Point only = PointRole.SETPOINT.of(model, space);
        Point heating = PointRole.HEATING_SETPOINT.of(model, space);
        Point cooling = PointRole.COOLING_SETPOINT.of(model, space);
        return new RoomPoints(
                space,
                temperature,
                PointRole.HUMIDITY.of(model, space),
                PointRole.CO2.of(model, space),
                PointRole.OCCUPIED.of(model, space),
                heating == null ? only : heating,
                cooling == null ? only : cooling);
    }

    Stream<PointId> all() {
        return Stream.of(temperature, humidity, carbonDioxide, occupied, heating, cooling)
                .filter(Objects::nonNull)
                .map(Point::id);
    }
}
