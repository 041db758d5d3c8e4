package io.plenum.upkeep.wear;

import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.upkeep.ActuatorDay;
import io.plenum.upkeep.EquipmentUse;
import io.plenum.upkeep.WearCounters;
import io.plenum.upkeep.WearDay;
import io.plenum.upkeep.WearTotals;
import io.plenum.upkeep.WearTotals.ActuatorTotal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what was counted day by day. */
@Repository
class StoredWear implements WearCounters {

    /** The sums of each tenth of the load, in order; all of them null where there is none. */
    private static final String SUMS = """
            SELECT w.equipment, min(w.day), max(w.day) + 1, sum(w.measured), sum(w.followed), sum(w.use_hours),
                   sum(w.starts), CASE WHEN count(w.load) > 0 THEN ARRAY[%s] END
            FROM wear_day AS w WHERE w.site = :site AND (CAST(:equipment AS text) IS NULL OR w.equipment = :equipment)
            GROUP BY w.equipment""".formatted(tenths());

    private static final String ACTUATOR_SUMS = """
            SELECT equipment, point, min(day), max(day) + 1, sum(measured), sum(strokes), sum(reversals)
            FROM wear_actuator_day WHERE site = :site AND (CAST(:equipment AS text) IS NULL OR equipment = :equipment)
            GROUP BY equipment, point ORDER BY equipment, point""";
    private static final String DAYS = """
            SELECT day, hours, measured, followed, use_hours, starts, load FROM wear_day
            WHERE site = :site AND equipment = :equipment AND day >= :from AND day < :to ORDER BY day""";
    private static final String ACTUATOR_DAYS = """
            SELECT point, day, measured, strokes, reversals FROM wear_actuator_day
            WHERE site = :site AND equipment = :equipment AND day >= :from AND day < :to ORDER BY point, day""";

    private final JdbcClient jdbc;
    private final SiteModels models;

    StoredWear(JdbcClient jdbc, SiteModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    private record UseSum(
            LocalDate since,
            LocalDate until,
            double measured,
            double followed,
            double used,
            int starts,
            List<Double> load) {}

    private record ActuatorSum(LocalDate since, LocalDate until, ActuatorTotal total) {}

    private static String tenths() {
        List<String> sums = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            sums.add("coalesce(sum(w.load[" + i + "]), 0)");
        }
        return String.join(", ", sums);
    }

    @Override
    public Map<String, WearTotals> totals(Site site) {
        return sums(site, null);
    }

    @Override
    public @Nullable WearTotals totals(Site site, String equipment) {
        return sums(site, equipment).get(equipment);
    }

    private Map<String, WearTotals> sums(Site site, @Nullable String equipment) {
        Map<String, UseSum> used = new HashMap<>();
        jdbc.sql(SUMS).param("site", site.key()).param("equipment", equipment).query(row -> {
            used.put(row.getString(1), use(row));
        });
        Map<String, List<ActuatorSum>> moved = new HashMap<>();
        jdbc.sql(ACTUATOR_SUMS)
                .param("site", site.key())
                .param("equipment", equipment)
                .query(row -> {
                    moved.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(actuator(row));
                });
        TreeSet<String> keys = new TreeSet<>(used.keySet());
        keys.addAll(moved.keySet());
        Map<String, WearTotals> all = new TreeMap<>();
        keys.forEach(key -> all.put(key, totals(site, key, used.get(key), moved.getOrDefault(key, List.of()))));
        return all;
    }

    private WearTotals totals(Site site, String key, @Nullable UseSum use, List<ActuatorSum> moved) {
        List<ActuatorTotal> actuators = moved.stream().map(ActuatorSum::total).toList();
        LocalDate since = use == null ? null : use.since();
        LocalDate until = use == null ? null : use.until();
        for (ActuatorSum one : moved) {
            since = since == null || one.since().isBefore(since) ? one.since() : since;
            until = until == null || one.until().isAfter(until) ? one.until() : until;
        }
        if (use == null) {
            LocalDate begin = since == null ? LocalDate.EPOCH : since;
            return new WearTotals(begin, until == null ? begin : until, null, 0, 0, 0, 0, 0, List.of(), actuators);
        }
        return new WearTotals(
                use.since(),
                use.until(),
                useOf(key),
                hours(site, use.since(), use.until()),
                use.measured(),
                use.followed(),
                use.used(),
                use.starts(),
                use.load(),
                actuators);
    }

    private EquipmentUse useOf(String key) {
        Equipment equipment = models.current().equipment(key);
        return equipment == null
                ? EquipmentUse.RUNNING
                : CountedPoints.use(equipment.meaning().type());
    }

    private static double hours(Site site, LocalDate since, LocalDate until) {
        return Duration.between(since.atStartOfDay(site.zone()), until.atStartOfDay(site.zone()))
                        .toMinutes()
                / 60.0;
    }

    private static UseSum use(ResultSet row) throws SQLException {
        return new UseSum(
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getInt(7),
                numbers(row, 8));
    }

    private static ActuatorSum actuator(ResultSet row) throws SQLException {
        return new ActuatorSum(
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                new ActuatorTotal(row.getString(2), row.getDouble(5), row.getDouble(6), row.getInt(7)));
    }

    private static List<Double> numbers(ResultSet row, int column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : Arrays.asList((Double[]) row.getArray(column).getArray());
    }

    @Override
    public List<WearDay> days(Site site, String equipment, LocalDate from, LocalDate to) {
        return range(DAYS, site, equipment, from, to)
                .query((row, number) -> new WearDay(
                        row.getObject(1, LocalDate.class),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getInt(6),
                        numbers(row, 7)))
                .list();
    }

    @Override
    public List<ActuatorDay> actuatorDays(Site site, String equipment, LocalDate from, LocalDate to) {
        return range(ACTUATOR_DAYS, site, equipment, from, to)
                .query((row, number) -> new ActuatorDay(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getInt(5)))
                .list();
    }

    private JdbcClient.StatementSpec range(String sql, Site site, String equipment, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("site", site.key())
                .param("equipment", equipment)
                .param("from", from)
                .param("to", to);
    }
}
