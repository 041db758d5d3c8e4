package io.plenum.control;

import io.plenum.control.LoopSubject.LightPoints;
import io.plenum.control.LoopSubject.ZonePoints;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Points of zones and of lights, with who sees people there. */
final class ZoneSearch {

    private final SiteModel model;
    /** By room: sensors of its equipment, where the room has none itself. */
    private final Map<String, Point> presence = new HashMap<>();
    /** By room: the key of a terminal box that feeds it. */
    private final Map<String, String> boxes = new HashMap<>();

    ZoneSearch(SiteModel model) {
        this.model = model;
        for (Equipment one : model.equipment()) {
            Point seen = RequiredPoint.PRESENCE.of(model.pointsOf(one.key()));
            if (seen != null) {
                rooms(one).forEach(room -> presence.putIfAbsent(room, seen));
            }
            if (one.meaning().is(EquipmentType.TERMINAL_BOX)) {
                one.feeds().forEach(room -> boxes.putIfAbsent(room, one.key()));
            }
        }
    }

    private static Stream<String> rooms(Equipment one) {
        return Stream.concat(one.feeds().stream(), Stream.ofNullable(one.space()));
    }

    /** The zones behind an air handler. */
    List<ZonePoints> zones(Equipment unit) {
        List<ZonePoints> zones = new ArrayList<>();
        for (String fed : unit.feeds()) {
            Equipment box = model.equipment(fed);
            if (box != null && box.meaning().is(EquipmentType.TERMINAL_BOX)) {
                zones.add(zone(box));
            }
        }
        return zones;
    }

    private ZonePoints zone(Equipment box) {
        List<Point> own = model.pointsOf(box.key());
        Point position = RequiredPoint.DAMPER_POSITION.of(own);
        return new ZonePoints(
                box.key(),
                RequiredPoint.ZONE_TEMPERATURE.of(own),
                RequiredPoint.ZONE_HEATING_SETPOINT.of(own),
                RequiredPoint.ZONE_COOLING_SETPOINT.of(own),
                position == null ? RequiredPoint.DAMPER_COMMAND.of(own) : position,
                RequiredPoint.AIR_FLOW.of(own),
                RequiredPoint.AIR_FLOW_SETPOINT.of(own),
                RequiredPoint.REHEAT_VALVE.of(own),
                RequiredPoint.COOLING_DEMAND.of(own),
                people(box),
                ofRoom(box, RequiredPoint.ROOM_CO2));
    }

    LightPoints light(Equipment one) {
        List<Point> own = model.pointsOf(one.key());
        Point seen = RequiredPoint.PRESENCE.of(own);
        List<Point> warmth = rooms(one)
                .map(boxes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(model::pointsOf)
                .orElse(List.of());
        return new LightPoints(
                seen == null ? people(one) : seen,
                RequiredPoint.ILLUMINANCE.of(own),
                RequiredPoint.ZONE_TEMPERATURE.of(warmth),
                RequiredPoint.ZONE_HEATING_SETPOINT.of(warmth));
    }

    private @Nullable Point people(Equipment one) {
        Point own = ofRoom(one, RequiredPoint.ROOM_OCCUPIED);
        return own != null
                ? own
                : rooms(one)
                        .map(presence::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Point ofRoom(Equipment one, RequiredPoint wanted) {
        return rooms(one)
                .map(room -> wanted.of(model.pointsOf(room)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
