package io.plenum.site;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds small models of plants for the tests of other modules: rooms, equipment that feeds, points. */
public final class TestPlant {

    public static final String FLOOR = "floor-0";

    private final List<Space> spaces = new ArrayList<>();
    private final List<Equipment> equipment = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, Integer> devices = new LinkedHashMap<>();

    public TestPlant room(String key) {
        spaces.add(new Space(key, FLOOR, key, "Room", 20));
        return this;
    }

    public TestPlant equipment(String key, String brickClass, String... feeds) {
        equipment.add(new Equipment(key, key, brickClass, "hvac", null, FLOOR, List.of(feeds)));
        return this;
    }

    /** Of another system than heating and ventilation. */
    public TestPlant equipment(String key, String brickClass, String system, List<String> feeds) {
        equipment.add(new Equipment(key, key, brickClass, system, null, FLOOR, feeds));
        return this;
    }

    /** What can be commanded, in °C where it is a number. */
    public TestPlant commanded(
            String owner, String name, String brickClass, PointKind kind, @Nullable PointSource source) {
        String key = owner + "/" + name;
        points.add(new Point(
                new PointId(points.size() + 1),
                key,
                key,
                brickClass,
                kind,
                kind == PointKind.NUMERIC ? Unit.DEGREE_CELSIUS : Unit.UNITLESS,
                kind == PointKind.NUMERIC ? List.of() : List.of("off", "on"),
                true,
                source));
        owners.put(key, owner);
        return this;
    }

    /** A number of the controller of its owner. Ids count from 1 in the order of the points. */
    public TestPlant number(String owner, String name, String brickClass) {
        return point(owner, name, brickClass, PointKind.NUMERIC, List.of());
    }

    public TestPlant binary(String owner, String name, String brickClass) {
        return point(owner, name, brickClass, PointKind.BINARY, List.of("off", "on"));
    }

    public TestPlant states(String owner, String name, String brickClass, String... texts) {
        return point(owner, name, brickClass, PointKind.MULTISTATE, List.of(texts));
    }

    /** A number that can be commanded. */
    public TestPlant writable(String owner, String name, String brickClass) {
        return point(owner, name, brickClass, PointKind.NUMERIC, List.of(), true);
    }

    private TestPlant point(String owner, String name, String brickClass, PointKind kind, List<String> texts) {
        return point(owner, name, brickClass, kind, texts, false);
    }

    private TestPlant point(
            String owner, String name, String brickClass, PointKind kind, List<String> texts, boolean writable) {
        String key = owner + "/" + name;
        int device = devices.computeIfAbsent(owner, one -> devices.size() + 1);
        points.add(new Point(
                new PointId(points.size() + 1),
                key,
                key,
                brickClass,
                kind,
                Unit.UNITLESS,
                texts,
                writable,
                new PointSource("bacnet", device + "/object," + points.size())));
        owners.put(key, owner);
        return this;
    }

    public SiteModel model() {
        return new SnapshotModel(new StoredSites(
                List.of(new Site("house", "House", ZoneOffset.UTC, 100)),
                List.of(new Floor(FLOOR, "house", "Ground floor", 0)),
                List.copyOf(spaces),
                List.copyOf(equipment),
                List.copyOf(points),
                Map.copyOf(owners)));
    }
}
