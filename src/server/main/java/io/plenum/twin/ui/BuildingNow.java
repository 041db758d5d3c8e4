package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.point.SourceNames;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointTrouble;
import io.plenum.twin.ZoneComfort;
import io.plenum.twin.ZoneState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks over the whole building with the rules by which something stands out on the plans. */
@Component
class BuildingNow {

    private final SiteAccess models;
    private final CurrentValues values;
    private final SourceNames names;

    BuildingNow(SiteAccess models, CurrentValues values, SourceNames names) {
        this.models = models;
        this.values = values;
        this.names = names;
    }

    /** A point in alarm, and whose it is. */
    record PointAlarm(String point, String owner, String ownerName, String route) {}

    /** A zone away from its set point by this many kelvin. */
    record Discomfort(String name, double kelvin, String route) {}

    /**
     * The zones of a floor that have a temperature.
     *
     * @param unknown of how many nothing can be said now
     */
    record FloorComfort(Floor floor, int zones, int unknown, int occupied, int outside) {}

    /** All of it. */
    record BuildingStatus(
            List<PointAlarm> alarms,
            List<Discomfort> discomfort,
            List<FloorComfort> floors,
            PointCounts census,
            List<SilentControllers.Silent> silent) {}

    BuildingStatus look() {
        SiteModel model = models.visible();
        List<Discomfort> discomfort = new ArrayList<>();
        List<FloorComfort> floors = model.floors().stream()
                .sorted(Comparator.comparingInt(Floor::level).reversed())
                .map(floor -> comfort(model, floor, discomfort))
                .toList();
        List<PointAlarm> alarms = model.points().stream()
                .filter(point -> PointTrouble.inAlarm(point, values.of(point.id())))
                .map(point -> alarm(model, point))
                .toList();
        discomfort.sort(Comparator.comparingDouble(zone -> -Math.abs(zone.kelvin())));
        return new BuildingStatus(
                alarms,
                discomfort,
                floors,
                PointCounts.of(model.points(), values),
                SilentControllers.of(model.points(), values, names));
    }

    private FloorComfort comfort(SiteModel model, Floor floor, List<Discomfort> discomfort) {
        Map<ZoneState, Integer> count = new EnumMap<>(ZoneState.class);
        for (Space space : model.spacesOf(floor.key())) {
            ZoneComfort zone = ZoneComfort.of(model, space);
            if (zone != null) {
                ZoneState state = zone.state(values);
                count.merge(state, 1, Integer::sum);
                if (state == ZoneState.OUTSIDE) {
                    discomfort.add(new Discomfort(space.name(), zone.error(values), route(model, space.key())));
                }
            }
        }
        int unknown = count.getOrDefault(ZoneState.UNKNOWN, 0);
        int inside = count.getOrDefault(ZoneState.INSIDE, 0);
        int outside = count.getOrDefault(ZoneState.OUTSIDE, 0);
        int zones = count.values().stream().mapToInt(Integer::intValue).sum();
        return new FloorComfort(floor, zones, unknown, inside + outside, outside);
    }

    private static PointAlarm alarm(SiteModel model, Point point) {
        String owner = model.ownerOf(point.key());
        return owner == null
                ? new PointAlarm(point.name(), "", "", "")
                : new PointAlarm(point.name(), owner, model.placeName(owner), route(model, owner));
    }

    private static String route(SiteModel model, String key) {
        String route = PlanRoute.to(model, key);
        return route == null ? "" : route;
    }
}
