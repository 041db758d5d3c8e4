package io.plenum.fault.monitor;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment, or a controller, that rules look at.
 *
 * @param key of the equipment, or {@code bacnet/1101} of a controller
 * @param sources where each quantity that is known of it comes from
 */
public record MonitoredEquipment(String key, MonitoredKind kind, ZoneId zone, Map<Quantity, QuantitySource> sources) {

    Set<PointId> ids() {
        Set<PointId> ids = ids(false);
        ids.addAll(ids(true));
        return ids;
    }

    /** Those through which its points are read. */
    Set<String> connections() {
        return sources.values().stream()
                .flatMap(source -> source.points().stream())
                .map(Point::source)
                .filter(Objects::nonNull)
                .map(PointSource::connection)
                .collect(Collectors.toSet());
    }

    /** @param lives those of which only matters whether their device answers, or the others */
    private Set<PointId> ids(boolean lives) {
        Set<PointId> ids = new LinkedHashSet<>();
        sources.values().stream()
                .filter(source -> source instanceof QuantitySource.Alive == lives)
                .forEach(source -> source.points().forEach(point -> ids.add(point.id())));
        return ids;
    }

    /** The point that stands for a quantity, null where it is made of several or not known. */
    @Nullable
    Point point(Quantity quantity) {
        QuantitySource source = sources.get(quantity);
        List<Point> points = source == null ? List.of() : source.points();
        return points.isEmpty() ? null : points.getFirst();
    }

    /** Which quantities are known of it at all. */
    public Set<Quantity> quantities() {
        return Set.copyOf(sources.keySet());
    }

    /** As if it had no points for some quantities. */
    public MonitoredEquipment without(Set<Quantity> some) {
        Map<Quantity, QuantitySource> left = new EnumMap<>(Quantity.class);
        left.putAll(sources);
        left.keySet().removeAll(some);
        return new MonitoredEquipment(key, kind, zone, left);
    }

    /** Its minutes, as the rules read them. */
    public EquipmentTrend trend(PointGrids grids, Instant from, int minutes, LearnedParameters parameters) {
        Set<PointId> measured = ids(false);
        Set<PointId> watched = ids(true);
        Map<PointId, double[]> found = measured.isEmpty() ? Map.of() : grids.read(measured, from, minutes);
        Map<PointId, double[]> lives = watched.isEmpty() ? Map.of() : grids.lives(watched, from, minutes);
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        sources.forEach((quantity, source) ->
                values.put(quantity, source.minutes(source instanceof QuantitySource.Alive ? lives : found, minutes)));
        return new EquipmentTrend(LocalDateTime.ofInstant(from, zone), minutes, values, parameters);
    }
}
