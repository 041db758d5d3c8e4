package io.plenum.site.exporting;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Space;
import io.plenum.site.haystack.HaystackMarkers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A site as a grid of Project Haystack 4 in JSON. Tags that begin with plenum say what Haystack has no word for. */
final class HaystackExport {

    private static final Map<String, String> MARKER = Map.of("_kind", "marker");

    private final BuildingModel model;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    HaystackExport(BuildingModel model) {
        this.model = model;
    }

    byte[] json() {
        site();
        model.floors().forEach(this::floor);
        model.spaces().forEach(this::space);
        model.equipment().forEach(this::equipment);
        model.points().forEach(this::point);
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("_kind", "grid");
        grid.put("meta", Map.of("ver", "3.0"));
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        grid.put("cols", columns.stream().map(name -> Map.of("name", name)).toList());
        grid.put("rows", rows);
        return new JsonMapper().writeValueAsBytes(grid);
    }

    private void site() {
        Map<String, Object> row = row(model.site().key(), model.site().name());
        row.put("site", MARKER);
        row.put("tz", HaystackMarkers.tz(model.zone()));
        row.put("area", metres(model.site().areaSquareMetres()));
        PostalAddress address = model.site().address();
        if (address != null) {
            text(row, "geoStreet", address.street());
            text(row, "geoPostalCode", address.postalCode());
            text(row, "geoCity", address.city());
            text(row, "geoCountry", address.country());
        }
    }

    private void floor(Floor floor) {
        Map<String, Object> row = row(floor.key(), floor.name());
        row.put("space", MARKER);
        row.put("floor", MARKER);
        row.put("brickClass", "Floor");
        row.put("floorNum", floor.level());
        row.put("siteRef", ref(model.site().key()));
    }

    private void space(Space space) {
        Map<String, Object> row = row(space.key(), space.name());
        markers(row, "place", space.brickClass());
        row.put("space", MARKER);
        row.put("area", metres(space.areaSquareMetres()));
        row.put("siteRef", ref(model.site().key()));
        row.put("spaceRef", ref(space.floor()));
        refs(row, "plenumPartRefs", space.parts());
    }

    private void equipment(Equipment one) {
        Map<String, Object> row = row(one.key(), one.name());
        markers(row, "equip", one.brickClass());
        row.put("equip", MARKER);
        row.put("siteRef", ref(model.site().key()));
        row.put("plenumSystem", one.system());
        one(row, "spaceRef", one.space());
        one(row, "floorRef", one.space() == null ? one.floor() : null);
        one(row, "equipRef", one.partOf());
        one(row, "submeterOf", one.subMeterOf());
        refs(row, "plenumFeedsRefs", one.feeds());
        refs(row, "plenumMetersRefs", one.meters());
    }

    private void point(Point point) {
        Map<String, Object> row = row(point.key(), point.name());
        markers(row, "point", point.brickClass());
        row.put("point", MARKER);
        row.put("siteRef", ref(model.site().key()));
        String owner = model.anyOwnerOf(point.key());
        if (owner != null && !owner.equals(model.site().key())) {
            String tag =
                    model.equipment(owner) != null ? "equipRef" : model.space(owner) != null ? "spaceRef" : "floorRef";
            row.put(tag, ref(owner));
        }
        row.put(
                "kind",
                point.kind() == PointKind.NUMERIC ? "Number" : point.kind() == PointKind.BINARY ? "Bool" : "Str");
        if (!point.stateTexts().isEmpty()) {
            row.put("enum", point.stateTexts());
        }
        if (!point.unit().equals(Unit.UNITLESS)) {
            row.put("unit", UnitName.of(point.unit()));
        }
        if (point.writable()) {
            row.put("writable", MARKER);
        }
        PointSource source = point.source();
        if (source != null) {
            row.put("plenumConnection", source.connection());
            row.put("plenumAddress", source.address());
        }
    }

    private Map<String, Object> row(String key, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", ref(key));
        row.put("dis", name);
        row.put("plenumKey", key);
        rows.add(row);
        return row;
    }

    private static void markers(Map<String, Object> row, String what, String brickClass) {
        HaystackMarkers.of(what, brickClass).forEach(marker -> row.put(marker, MARKER));
        if (!brickClass.isEmpty()) {
            row.put("brickClass", brickClass);
        }
    }

    /** Ids have no slashes. */
    private static Map<String, String> ref(String key) {
        return Map.of("_kind", "ref", "val", key.replace('/', '~'));
    }

    private static void text(Map<String, Object> row, String tag, String value) {
        if (!value.isEmpty()) {
            row.put(tag, value);
        }
    }

    private static void one(Map<String, Object> row, String tag, @Nullable String key) {
        if (key != null) {
            row.put(tag, ref(key));
        }
    }

    private static void refs(Map<String, Object> row, String tag, List<String> keys) {
        if (!keys.isEmpty()) {
            row.put(tag, keys.stream().map(HaystackExport::ref).toList());
        }
    }

    private static Map<String, Object> metres(double area) {
        return Map.of("_kind", "number", "val", area, "unit", "m²");
    }
}
