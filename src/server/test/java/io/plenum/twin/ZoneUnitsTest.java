package io.plenum.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The band around the set point is kelvin, whatever the controllers speak. */
class ZoneUnitsTest {

    @Test
    void aZoneInFahrenheitIsJudgedByKelvin() {
        SiteModel model = TestModels.oneRoom(List.of(
                point(1, "Zone_Air_Temperature_Sensor", Unit.DEGREE_FAHRENHEIT),
                point(2, "Zone_Air_Temperature_Setpoint", Unit.DEGREE_FAHRENHEIT),
                point(3, "Occupancy_Sensor", Unit.UNITLESS)));
        ZoneComfort zone =
                Objects.requireNonNull(ZoneComfort.of(model, Objects.requireNonNull(model.space(TestModels.ROOM))));

        // 3 °F above are 1.7 K: inside the band of 2 K
        assertThat(zone.error(values(75))).isZero();
        assertThat(zone.error(values(77))).isCloseTo(5 / 1.8, within(1e-9));
    }

    private static PointValues values(double temperature) {
        Map<PointId, Double> all = Map.of(new PointId(1), temperature, new PointId(2), 72.0, new PointId(3), 1.0);
        return point -> new CurrentValue(all.getOrDefault(point, 0.0), Instant.EPOCH, Quality.GOOD);
    }

    private static Point point(int id, String brickClass, Unit unit) {
        return new Point(new PointId(id), "p" + id, "p", brickClass, PointKind.NUMERIC, unit, List.of(), false, null);
    }
}
