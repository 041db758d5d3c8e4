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
        PointId temperature,
        @Nullable PointId humidity,
        @Nullable PointId carbonDioxide,
        @Nullable PointId occupied,
        @Nullable PointId heating,
        @Nullable PointId cooling) {

    /** Null for a room without a temperature. */
    static @Nullable RoomPoints of(SiteModel model, Space space) {
        PointId temperature = id(PointRole.TEMPERATURE, model, space);
        if (temperature == null) {
            return null;
        }
        PointId only = id(PointRole.SETPOINT, model, space);
        PointId heating = id(PointRole.HEATING_SETPOINT, model, space);
        PointId cooling = id(PointRole.COOLING_SETPOINT, model, space);
        return new RoomPoints(
                space,
                temperature,
                id(PointRole.HUMIDITY, model, space),
                id(PointRole.CO2, model, space),
                id(PointRole.OCCUPIED, model, space),
                heating == null ? only : heating,
                cooling == null ? only : cooling);
    }

    private static @Nullable PointId id(PointRole role, SiteModel model, Space space) {
        Point point = role.of(model, space);
        return point == null ? null : point.id();
    }

    Stream<PointId> all() {
        return Stream.of(temperature, humidity, carbonDioxide, occupied, heating, cooling)
                .filter(Objects::nonNull);
    }
}
