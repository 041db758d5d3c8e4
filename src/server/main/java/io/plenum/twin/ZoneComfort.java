package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a zone is away from its set point while people are in it. The points are found once; the values, present or past, come
 * with each question. floor/rules.ts draws by the same inequality, with the points and the band that the server tells it.
 *
 * @param heating the heating set point, else the only one
 * @param cooling the cooling set point, else the only one
 */
public record ZoneComfort(
        Space space,
        Point temperature,
        @Nullable Point occupied,
        @Nullable Point heating,
        @Nullable Point cooling) {

    /** Half width of the band around the set point, K. */
    public static final double BAND = 2;

    /** Those of each model that is in use, by space: a model never changes, and is asked for by every viewer. */
    private static final Map<SiteModel, Map<String, Optional<ZoneComfort>>> FOUND =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Null for a space without a temperature. */
    public static @Nullable ZoneComfort of(SiteModel model, Space space) {
        return FOUND.computeIfAbsent(model, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(space.key(), key -> Optional.ofNullable(find(model, space)))
                .orElse(null);
    }

    private static @Nullable ZoneComfort find(SiteModel model, Space space) {
        Point temperature = PointRole.TEMPERATURE.of(model, space);
        Point only = PointRole.SETPOINT.of(model, space);
        Point heating = PointRole.HEATING_SETPOINT.of(model, space);
        Point cooling = PointRole.COOLING_SETPOINT.of(model, space);
        return temperature == null
                ? null
                : new ZoneComfort(
                        space,
                        temperature,
                        PointRole.OCCUPIED.of(model, space),
                        heating == null ? only : heating,
                        cooling == null ? only : cooling);
    }

    public Stream<PointId> points() {
        return Stream.of(temperature, occupied, heating, cooling)
                .filter(Objects::nonNull)
                .map(Point::id);
    }

    public boolean isOccupied(PointValues values) {
        Double people = live(occupied, values);
        return people != null && people > 0;
    }

    /** What can be said of it; whatever is missing or not live leaves it unknown, never well. */
    public ZoneState state(PointValues values) {
        if (celsius(temperature, values) == null || live(occupied, values) == null) {
            return ZoneState.UNKNOWN;
        }
        if (!isOccupied(values)) {
            return ZoneState.EMPTY;
        }
        if (error(values) != 0) {
            return ZoneState.OUTSIDE;
        }
        boolean limits = heating != null || cooling != null;
        return limits && isKnown(heating, values) && isKnown(cooling, values) ? ZoneState.INSIDE : ZoneState.UNKNOWN;
    }

    private static boolean isKnown(@Nullable Point setpoint, PointValues values) {
        return setpoint == null || celsius(setpoint, values) != null;
    }

    /** Kelvin from the set point where the zone is occupied and outside its band, else 0. */
    public double error(PointValues values) {
        Double now = celsius(temperature, values);
        if (now == null || !isOccupied(values)) {
            return 0;
        }
        Double low = celsius(heating, values);
        Double high = celsius(cooling, values);
        if (low != null && now < low - BAND) {
            return now - low;
        }
        return high != null && now > high + BAND ? now - high : 0;
    }

    private static @Nullable Double celsius(@Nullable Point point, PointValues values) {
        Double value = live(point, values);
        return point == null || value == null
                ? null
                : Double.valueOf(AnalysisUnits.celsius(point.unit()).apply(value));
    }

    private static @Nullable Double live(@Nullable Point point, PointValues values) {
        CurrentValue value = point == null ? null : values.of(point.id());
        return value != null && value.quality().isLive() && !Double.isNaN(value.value()) ? value.value() : null;
    }
}
