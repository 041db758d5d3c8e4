package io.plenum.alarm;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up building for measuring: units with five points each, all fed by one plant. */
final class BenchPlant implements SiteModel, PointCatalog {

    private static final String[] CLASSES = {
        "Zone_Air_Temperature_Sensor",
        "Zone_Air_Heating_Temperature_Setpoint",
        "Fan_On_Off_Command",
        "Fan_On_Off_Status",
        "Supply_Air_Flow_Sensor"
    };

    private final List<Equipment> equipment = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<String, Point> byKey = new HashMap<>();
    private final Map<String, List<Point>> byOwner = new HashMap<>();

    BenchPlant(int units) {
        List<String> fed = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            String key = "unit-" + unit;
            fed.add(key);
            equipment.add(new Equipment(key, key, "Fan_Coil_Unit", "hvac", null, null, List.of()));
            for (String brickClass : CLASSES) {
                add(key, brickClass);
            }
        }
        equipment.add(new Equipment("plant", "plant", "Boiler", "hvac", null, null, fed));
    }

    private void add(String owner, String brickClass) {
        String key = owner + "/" + brickClass;
        PointKind kind = brickClass.contains("On_Off") ? PointKind.BINARY : PointKind.NUMERIC;
        Point point = new Point(
                new PointId(points.size() + 1),
                key,
                key,
                brickClass,
                kind,
                Unit.UNITLESS,
                List.of(),
                false,
                new PointSource("bench", owner.substring(5) + "/" + brickClass));
        points.add(point);
        byKey.put(key, point);
        byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(point);
    }

    @Override
    public List<Site> sites() {
        return List.of();
    }

    @Override
    public @Nullable Site siteOf(String key) {
        return null;
    }

    @Override
    public BuildingModel of(Site site) {
        throw new UnsupportedOperationException("There are no sites here");
    }

    @Override
    public List<Floor> floors() {
        return List.of();
    }

    @Override
    public List<Space> spaces() {
        return List.of();
    }

    @Override
    public List<Equipment> equipment() {
        return equipment;
    }

    @Override
    public List<Point> points() {
        return points;
    }

    @Override
    public @Nullable Floor floor(String key) {
        return null;
    }

    @Override
    public @Nullable Space space(String key) {
        return null;
    }

    @Override
    public @Nullable Equipment equipment(String key) {
        return equipment.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Point point(String key) {
        return byKey.get(key);
    }

    @Override
    public List<Space> spacesOf(String floor) {
        return List.of();
    }

    @Override
    public List<Equipment> equipmentOf(String floor) {
        return List.of();
    }

    @Override
    public List<Equipment> equipmentServing(String space) {
        return List.of();
    }

    @Override
    public List<Point> pointsOf(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    @Override
    public List<Point> pointsOnFloor(String floor) {
        return List.of();
    }

    @Override
    public String ownerOf(String point) {
        return point.substring(0, point.indexOf('/'));
    }

    @Override
    public Collection<Point> all() {
        return points;
    }

    @Override
    public @Nullable Point byKey(String key) {
        return byKey.get(key);
    }

    @Override
    public @Nullable Point byId(PointId id) {
        return id.value() <= points.size() ? points.get(id.value() - 1) : null;
    }

    @Override
    public List<Point> ofConnection(String connection) {
        return points;
    }
}
