package io.plenum.site;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads sites. */
@Repository
public class SiteRows implements FloorPlans {

    private final JdbcTemplate jdbc;

    public SiteRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public StoredSites all() {
        Map<String, String> owners = new HashMap<>();
        Map<String, List<String>> parts = pairs("select space, part from space_part order by space, part");
        Map<String, String> siteByPoint = new HashMap<>();
        Map<String, String> siteByEquipment = new HashMap<>();
        jdbc.query("select key, site from equipment", row -> {
            siteByEquipment.put(text(row, "key"), text(row, "site"));
        });
        return new StoredSites(
                jdbc.query(
                        "select key, name, zone, area, street, postal_code, city, country from site where removed_at is null"
                                + " order by since, key",
                        (row, n) -> new Site(
                                text(row, "key"),
                                text(row, "name"),
                                ZoneId.of(text(row, "zone")),
                                row.getDouble("area"),
                                PostalAddress.of(
                                        row.getString("street"),
                                        row.getString("postal_code"),
                                        row.getString("city"),
                                        row.getString("country")))),
                jdbc.query(
                        "select key, site, name, level, building from floor order by building nulls first, level, key",
                        (row, n) -> new Floor(
                                text(row, "key"),
                                text(row, "site"),
                                text(row, "name"),
                                row.getInt("level"),
                                row.getString("building"))),
                jdbc.query(
                        "select key, floor, name, brick_class, area from space order by key",
                        (row, n) -> new Space(
                                text(row, "key"),
                                text(row, "floor"),
                                text(row, "name"),
                                text(row, "brick_class"),
                                row.getDouble("area"),
                                parts.getOrDefault(text(row, "key"), List.of()))),
                equipment(),
                jdbc.query("select * from point where removed_at is null order by key", (row, n) -> {
                    Point point = point(row);
                    owners.put(point.key(), text(row, "owner"));
                    siteByPoint.put(point.key(), text(row, "site"));
                    return point;
                }),
                owners,
                siteByEquipment,
                siteByPoint);
    }

    private List<Equipment> equipment() {
        Map<String, List<String>> feeds = pairs("select equipment, fed from equipment_feeds order by equipment, fed");
        Map<String, List<String>> meters =
                pairs("select equipment, metered from equipment_meters order by equipment, metered");
        return jdbc.query(
                "select key, name, brick_class, system, space, floor, part_of, sub_meter_of from equipment order by"
                        + " key",
                (row, n) -> new Equipment(
                        text(row, "key"),
                        text(row, "name"),
                        text(row, "brick_class"),
                        text(row, "system"),
                        row.getString("space"),
                        row.getString("floor"),
                        List.copyOf(feeds.getOrDefault(text(row, "key"), List.of())),
                        row.getString("part_of"),
                        row.getString("sub_meter_of"),
                        List.copyOf(meters.getOrDefault(text(row, "key"), List.of()))));
    }

    private Map<String, List<String>> pairs(String sql) {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.query(sql, row -> {
            String key = row.getString(1);
            String other = row.getString(2);
            found.computeIfAbsent(key == null ? "" : key, k -> new ArrayList<>())
                    .add(other == null ? "" : other);
        });
        return found;
    }

    private static Point point(ResultSet row) throws SQLException {
        String connection = row.getString("connection");
        Array states = row.getArray("state_texts");
        return new Point(
                new PointId(row.getInt("id")),
                text(row, "key"),
                text(row, "name"),
                text(row, "brick_class"),
                PointKind.valueOf(text(row, "kind")),
                Unit.stored(text(row, "unit")),
                List.of((String[]) states.getArray()),
                row.getBoolean("writable"),
                connection == null ? null : new PointSource(connection, text(row, "address")));
    }

    @Override
    public @Nullable FloorPlan planOf(String floor) {
        List<FloorPlan> found = jdbc.query(
                "select plan, plan_hash from floor where key = ? and plan is not null",
                (row, n) -> new FloorPlan(text(row, "plan"), text(row, "plan_hash")),
                floor);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** For columns that the table declares not null. */
    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
