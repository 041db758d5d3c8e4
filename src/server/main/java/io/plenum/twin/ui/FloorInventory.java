package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.PointImportance;
import io.plenum.twin.PointRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What stands on a floor and what serves it, as the browser is told. */
final class FloorInventory {

    /** Of a room itself; equipment has a system. */
    private static final List<PointRole> SECURITY = List.of(PointRole.DOOR, PointRole.ARMED, PointRole.CAMERA);

    private final SiteModel model;
    private final Floor floor;
    private final Map<String, List<String>> fedBy = new HashMap<>();
    private final List<PlanConfig.Room> rooms;
    private final Map<String, PlanConfig.Gear> gear = new LinkedHashMap<>();

    FloorInventory(SiteModel model, Floor floor) {
        this.model = model;
        this.floor = floor;
        for (Equipment source : model.equipment()) {
            source.feeds().forEach(fed -> fedBy.computeIfAbsent(fed, k -> new ArrayList<>())
                    .add(source.key()));
        }
        rooms = model.spacesOf(floor.key()).stream().map(this::room).toList();
        model.equipmentOf(floor.key()).forEach(this::add);
        rooms.forEach(room -> room.servedBy().forEach(key -> add(Objects.requireNonNull(model.equipment(key)))));
    }

    List<PlanConfig.Room> rooms() {
        return rooms;
    }

    /** Equipment of the floor, or elsewhere but feeding its rooms. */
    List<PlanConfig.Gear> gear() {
        return List.copyOf(gear.values());
    }

    /** What feeds that equipment and is not in the list itself. */
    Map<String, PlanConfig.Elsewhere> elsewhere() {
        Map<String, PlanConfig.Elsewhere> found = new LinkedHashMap<>();
        for (PlanConfig.Gear one : gear.values()) {
            for (String key : one.fedBy()) {
                Equipment source = model.equipment(key);
                if (!gear.containsKey(key) && source != null) {
                    found.put(key, new PlanConfig.Elsewhere(source.name(), PlanRoute.to(model, key)));
                }
            }
        }
        return found;
    }

    /** Keys of the floor's points that play a part by themselves, by its name. */
    Map<String, List<String>> plays() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (PointRole role : List.of(PointRole.ALARM, PointRole.RUNNING, PointRole.LIGHT, PointRole.DOOR)) {
            found.put(role.camelName(), keys(role::plays));
        }
        found.put("security", keys(point -> SECURITY.stream().anyMatch(role -> role.plays(point))));
        return found;
    }

    private List<String> keys(Predicate<Point> wanted) {
        return model.pointsOnFloor(floor.key()).stream()
                .filter(wanted)
                .map(Point::key)
                .toList();
    }

    /** Where each of the floor's points stands in the panels, by its key. */
    Map<String, Integer> importance() {
        Map<String, Integer> found = new LinkedHashMap<>();
        model.pointsOnFloor(floor.key()).forEach(point -> found.put(point.key(), PointImportance.rank(point)));
        return found;
    }

    Map<String, String> sources() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Point point : model.pointsOnFloor(floor.key())) {
            if (point.source() != null) {
                found.put(
                        point.key(),
                        point.source().connection() + " · " + point.source().address());
            }
        }
        return found;
    }

    private PlanConfig.Room room(Space space) {
        List<String> servedBy = new ArrayList<>();
        List<String> contains = new ArrayList<>();
        for (Equipment equipment : model.equipmentServing(space.key())) {
            if (equipment.feeds().contains(space.key())) {
                servedBy.add(equipment.key());
            }
            if (space.key().equals(equipment.space())) {
                contains.add(equipment.key());
            }
        }
        for (Space zone : model.zonesOf(space.key())) {
            model.equipmentServing(zone.key()).stream()
                    .filter(equipment -> equipment.feeds().contains(zone.key()))
                    .map(Equipment::key)
                    .filter(key -> !servedBy.contains(key))
                    .forEach(servedBy::add);
        }
        return new PlanConfig.Room(
                space.key(), space.name(), space.areaSquareMetres(), servedBy, contains, roles(space));
    }

    private Map<String, String> roles(Space space) {
        Map<String, String> found = new LinkedHashMap<>();
        for (PointRole role : PointRole.values()) {
            Point point = role.shownIn(model, space);
            if (point != null) {
                found.put(role.camelName(), point.key());
            }
        }
        Point one = PointRole.SETPOINT.shownIn(model, space);
        boolean two = found.containsKey(PointRole.HEATING_SETPOINT.camelName())
                && found.containsKey(PointRole.COOLING_SETPOINT.camelName());
        if (one != null && two && !PointRole.isInForce(one)) {
            found.remove(PointRole.SETPOINT.camelName()); // only the middle from which the two are made
        }
        return found;
    }

    private void add(Equipment equipment) {
        gear.putIfAbsent(
                equipment.key(),
                new PlanConfig.Gear(
                        equipment.key(),
                        equipment.name(),
                        equipment.system(),
                        equipment.space(),
                        fedBy.getOrDefault(equipment.key(), List.of())));
    }
}
