package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentNames;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind a pump, a chiller or a boiler: the valves that it serves, and the points of the circuit into which it feeds. */
record PlantPoints(SiteModel model, Equipment equipment) {

    private static final int MOST_VALVES = 200;
    /** From chiller over pump and air handler to the box. */
    private static final int DEEPEST = 4;

    /** Commands of the valves that it serves, near and far; of a plant for cold the cooling valves, of one for heat the others. */
    List<Point> consumerValves() {
        boolean cold = EquipmentNames.isCold(equipment.brickClass(), equipment.key());
        Set<Quantity> valves = cold ? Set.of(Quantity.COOLING) : Set.of(Quantity.HEATING, Quantity.REHEAT);
        return served().stream()
                .filter(key -> !key.equals(equipment.key()))
                .map(model::pointsOf)
                .flatMap(points -> valves.stream().map(valve -> MonitoredEquipmentSearch.point(points, valve)))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_VALVES)
                .toList();
    }

    private Set<String> served() {
        Set<String> all = new LinkedHashSet<>(Set.of(equipment.key()));
        Set<String> latest = all;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Set<String> next = new LinkedHashSet<>();
            latest.stream().map(model::equipment).filter(Objects::nonNull).forEach(one -> next.addAll(one.feeds()));
            next.removeAll(all);
            all.addAll(next);
            latest = next;
        }
        return all;
    }

    /**
     * What a chiller or boiler without sensors of its own is told by the circuit into which it feeds. Its set point and flow are not its
     * own then, so they are judged where they are.
     */
    Map<Quantity, Point> borrowed(MonitoredKind kind) {
        Set<Quantity> wanted =
                switch (kind) {
                    case CHILLER -> Set.of(Quantity.CHW_SUPPLY);
                    case BOILER -> Set.of(Quantity.HW_SUPPLY, Quantity.HW_RETURN);
                    default -> Set.of();
                };
        Map<Quantity, Point> found = new EnumMap<>(Quantity.class);
        for (Quantity quantity : wanted) {
            Point point = equipment.feeds().stream()
                    .map(key -> MonitoredEquipmentSearch.point(model.pointsOf(key), quantity))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (point != null) {
                found.put(quantity, point);
            }
        }
        return found;
    }

    /** The hot water that feeds a box, itself or through its air handler. */
    static @Nullable Point hotWater(SiteModel model, String box, String feeder) {
        return Stream.of(box, feeder)
                .flatMap(fed ->
                        model.equipment().stream().filter(one -> one.feeds().contains(fed)))
                .map(one -> MonitoredEquipmentSearch.point(model.pointsOf(one.key()), Quantity.HW_SUPPLY))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
