package io.plenum.fault.watch;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Habits;
import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment, or a controller, that rules look at.
 *
 * @param key of the equipment, or {@code bacnet/1101} of a controller
 * @param sources where each quantity that is known of it comes from
 */
public record Subject(String key, SubjectKind kind, ZoneId zone, Map<Quantity, Source> sources) {

    Set<PointId> ids() {
        Set<PointId> ids = new LinkedHashSet<>();
        sources.values().forEach(source -> source.points().forEach(point -> ids.add(point.id())));
        return ids;
    }

    /** The point that stands for a quantity, null where it is made of several or not known. */
    @Nullable
    Point point(Quantity quantity) {
        Source source = sources.get(quantity);
        List<Point> points = source == null ? List.of() : source.points();
        return points.isEmpty() ? null : points.getFirst();
    }

    /** Its minutes, as the rules read them. */
    EquipmentTrend trend(PointGrids grids, Instant from, int minutes, Habits habits) {
        Map<PointId, double[]> found = grids.read(ids(), from, minutes);
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        sources.forEach((quantity, source) -> values.put(quantity, source.minutes(found, minutes)));
        return new EquipmentTrend(LocalDateTime.ofInstant(from, zone), minutes, values, habits);
    }
}
