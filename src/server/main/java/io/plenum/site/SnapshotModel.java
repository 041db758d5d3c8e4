package io.plenum.site;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model in memory with its indexes; never changes. */
public class SnapshotModel implements SiteModel {

    private final StoredSites rows;
    private final Map<String, Floor> floors;
    private final Map<String, Space> spaces;
    private final Map<String, Equipment> equipment;
    private final Map<String, Point> points;
    private final Map<String, List<Space>> spacesByFloor;
    private final Map<String, List<Equipment>> equipmentByFloor;
    private final Map<String, List<Equipment>> equipmentBySpace;
    private final Map<String, List<Point>> pointsByOwner;
    private final Map<String, List<Point>> pointsByFloor = new HashMap<>();
    private final Map<String, List<Space>> zonesByRoom = new HashMap<>();
    private final Map<Site, BuildingModel> buildings = new ConcurrentHashMap<>();

    public SnapshotModel(StoredSites rows) {
        this.rows = rows;
        this.floors = byKey(rows.floors(), Floor::key);
        this.spaces = byKey(rows.spaces(), Space::key);
        this.equipment = byKey(rows.equipment(), Equipment::key);
        this.points = byKey(rows.points(), Point::key);
        this.spacesByFloor = rows.spaces().stream().collect(Collectors.groupingBy(Space::floor));
        this.equipmentByFloor = rows.equipment().stream()
                .filter(e -> e.floor() != null)
                .collect(Collectors.groupingBy(e -> Objects.requireNonNull(e.floor())));
        this.pointsByOwner = rows.points().stream()
                .collect(Collectors.groupingBy(
                        p -> Objects.requireNonNull(rows.ownerByPoint().get(p.key()))));
        this.equipmentBySpace = serving();
        rows.spaces().forEach(zone -> zone.parts().forEach(room -> zonesByRoom
                .computeIfAbsent(room, key -> new ArrayList<>())
                .add(zone)));
        rows.floors().forEach(floor -> pointsByFloor.put(floor.key(), collectPoints(floor.key())));
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private Map<String, List<Equipment>> serving() {
        Map<String, Set<Equipment>> found = new HashMap<>();
        for (Equipment one : rows.equipment()) {
            for (String fed : one.feeds()) {
                found.computeIfAbsent(fed, s -> new LinkedHashSet<>()).add(one);
            }
            if (one.space() != null) {
                found.computeIfAbsent(one.space(), s -> new LinkedHashSet<>()).add(one);
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    private List<Point> collectPoints(String floor) {
        List<Point> found = new ArrayList<>(pointsOf(floor));
        spacesOf(floor).forEach(space -> found.addAll(pointsOf(space.key())));
        equipmentOf(floor).forEach(one -> found.addAll(pointsOf(one.key())));
        return List.copyOf(found);
    }

    @Override
    public List<Site> sites() {
        return rows.sites();
    }

    @Override
    public List<Floor> floors() {
        return rows.floors();
    }

    @Override
    public List<Space> spaces() {
        return rows.spaces();
    }

    @Override
    public List<Equipment> equipment() {
        return rows.equipment();
    }

    @Override
    public List<Point> points() {
        return rows.points();
    }

    @Override
    public @Nullable Floor floor(String key) {
        return floors.get(key);
    }

    @Override
    public @Nullable Space space(String key) {
        return spaces.get(key);
    }

    @Override
    public @Nullable Equipment equipment(String key) {
        return equipment.get(key);
    }

    @Override
    public @Nullable Point point(String key) {
        return points.get(key);
    }

    @Override
    public List<Space> spacesOf(String floor) {
        return spacesByFloor.getOrDefault(floor, List.of());
    }

    @Override
    public List<Equipment> equipmentOf(String floor) {
        return equipmentByFloor.getOrDefault(floor, List.of());
    }

    @Override
    public List<Equipment> equipmentServing(String space) {
        return equipmentBySpace.getOrDefault(space, List.of());
    }

    @Override
    public List<Point> pointsOf(String equipmentOrSpace) {
        return pointsByOwner.getOrDefault(equipmentOrSpace, List.of());
    }

    @Override
    public List<Point> pointsOnFloor(String floor) {
        return pointsByFloor.getOrDefault(floor, List.of());
    }

    @Override
    public List<Space> zonesOf(String space) {
        return zonesByRoom.getOrDefault(space, List.of());
    }

    @Override
    public @Nullable String anyOwnerOf(String point) {
        return rows.ownerByPoint().get(point);
    }

    @Override
    public @Nullable String ownerOf(String point) {
        String owner = rows.ownerByPoint().get(point);
        return owner != null && (equipment.containsKey(owner) || spaces.containsKey(owner)) ? owner : null;
    }

    @Override
    public @Nullable Site siteOf(String key) {
        String known = keyOfSite(key);
        return known == null ? null : site(known);
    }

    private @Nullable String keyOfSite(String key) {
        if (floors.containsKey(key)) {
            return floors.get(key).site();
        }
        Space space = spaces.get(key);
        Floor floor = space == null ? null : floors.get(space.floor());
        if (floor != null) {
            return floor.site();
        }
        Equipment one = equipment.get(key);
        Point point = points.get(key);
        return one != null ? rows.siteOf(one) : point != null ? rows.siteOf(point) : key;
    }

    @Override
    public BuildingModel of(Site site) {
        if (!rows.sites().contains(site)) {
            throw new IllegalArgumentException(site.key() + " is no site of this model");
        }
        return buildings.computeIfAbsent(site, one -> BuildingSnapshot.of(one, rows));
    }
}
