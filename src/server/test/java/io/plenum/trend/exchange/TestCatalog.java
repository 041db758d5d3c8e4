package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Four points, enough for files. */
final class TestCatalog implements PointCatalog {

    static final Point TEMPERATURE = point(1, "room/temperature", PointKind.NUMERIC, Unit.DEGREE_CELSIUS, List.of());
    static final Point POWER = point(2, "room/power", PointKind.NUMERIC, Unit.KILOWATT, List.of());
    static final Point FAN = point(3, "room/fan", PointKind.BINARY, Unit.UNITLESS, List.of("stopped", "running"));

    static final Point MODE =
            point(4, "room/mode", PointKind.MULTISTATE, Unit.UNITLESS, List.of("Off", "Heating", "Fault"));

    private static Point point(int id, String key, PointKind kind, Unit unit, List<String> states) {
        return new Point(new PointId(id), key, "=" + key, "Sensor", kind, unit, states, false, null);
    }

    @Override
    public Collection<Point> all() {
        return List.of(TEMPERATURE, POWER, FAN, MODE);
    }

    @Override
    public @Nullable Point byKey(String key) {
        return all().stream()
                .filter(point -> point.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Point byId(PointId id) {
        return all().stream().filter(point -> point.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public List<Point> ofConnection(String connection) {
        return List.of();
    }
}
