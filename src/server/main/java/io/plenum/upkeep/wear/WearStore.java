package io.plenum.upkeep.wear;

import io.plenum.trend.Sql;
import io.plenum.upkeep.ActuatorDay;
import io.plenum.upkeep.WearDay;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was counted, and how far the counting has come; in the caller's transaction. */
@Repository
class WearStore {

    private static final String WATCH = """
            INSERT INTO wear_watch (watched) VALUES (:until)
            ON CONFLICT (one) DO UPDATE SET watched = greatest(wear_watch.watched, excluded.watched)""";
    /** One statement, so that what is noted beside it is left for the next time. */
    private static final String REWIND = """
            WITH gone AS (DELETE FROM wear_due RETURNING since, points)
            UPDATE wear_progress AS p SET next_day = d.day
            FROM (SELECT p.site, p.equipment, min(CAST(gone.since AT TIME ZONE site.zone AS date)) AS day
                  FROM wear_progress AS p JOIN site ON site.key = p.site JOIN gone ON gone.points && p.points
                  GROUP BY p.site, p.equipment) AS d
            WHERE p.site = d.site AND p.equipment = d.equipment AND d.day < p.next_day""";

    private static final String PROGRESS = """
            INSERT INTO wear_progress (site, equipment, points, next_day)
            VALUES (:site, :equipment, CAST(:points AS integer[]), :next)
            ON CONFLICT (site, equipment) DO UPDATE SET points = excluded.points, next_day = excluded.next_day""";
    private static final String ADVANCE = """
            UPDATE wear_progress SET next_day = :to WHERE site = :site AND equipment = ANY (:equipment) AND next_day = :from""";
    private static final String DAYS = """
            INSERT INTO wear_day (site, equipment, day, hours, measured, followed, use_hours, starts, load)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ACTUATORS = """
            INSERT INTO wear_actuator_day (site, equipment, point, day, measured, strokes, reversals)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WearStore(JdbcTemplate batches) {
        this.batches = batches;
        jdbc = JdbcClient.create(batches);
    }

    /**
     * How far a piece of equipment is counted.
     *
     * @param next the first day that is to be counted
     */
    record Progress(String equipment, List<Integer> points, LocalDate next) {}

    /** Before when changes of history are noted; null where they are not. */
    @Nullable
    Instant watched() {
        return jdbc.sql("SELECT watched FROM wear_watch")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** From now on what changes of history before that instant is noted, as soon as this is committed. */
    void watch(Instant until) {
        jdbc.sql(WATCH).param("until", Sql.time(until)).update();
    }

    /** Before when samples are no longer kept; null while all are. */
    @Nullable
    Instant samplesSince() {
        return jdbc.sql("SELECT before FROM retention_horizon WHERE resolution = 'sample'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** What has changed since it was counted is to be counted again, and what comes after it. */
    void rewind() {
        jdbc.sql(REWIND).update();
    }

    List<Progress> progress(String site) {
        return jdbc.sql("SELECT equipment, points, next_day FROM wear_progress WHERE site = :site")
                .param("site", site)
                .query((row, number) -> new Progress(
                        row.getString(1),
                        Arrays.asList((Integer[]) row.getArray(2).getArray()),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    void begin(String site, Progress progress) {
        jdbc.sql(PROGRESS)
                .param("site", site)
                .param("equipment", progress.equipment())
                .param("points", progress.points().toArray(Integer[]::new))
                .param("next", progress.next())
                .update();
    }

    /** Only what has not been rewound meanwhile. */
    void advance(String site, List<String> equipment, LocalDate from, LocalDate to) {
        jdbc.sql(ADVANCE)
                .param("site", site)
                .param("equipment", equipment.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** In place of what was counted of these days before. */
    void replace(String site, List<EquipmentWear> counted, LocalDate from, LocalDate to) {
        String[] equipment = counted.stream().map(EquipmentWear::equipment).toArray(String[]::new);
        for (String table : List.of("wear_day", "wear_actuator_day")) {
            jdbc.sql("DELETE FROM " + table
                            + " WHERE site = :site AND equipment = ANY (:equipment) AND day >= :from AND day < :to")
                    .param("site", site)
                    .param("equipment", equipment)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        List<Object[]> days = new ArrayList<>();
        List<Object[]> actuators = new ArrayList<>();
        for (EquipmentWear one : counted) {
            one.days().forEach(day -> days.add(row(site, one.equipment(), day)));
            one.actuators().forEach(day -> actuators.add(row(site, one.equipment(), day)));
        }
        batches.batchUpdate(DAYS, days);
        batches.batchUpdate(ACTUATORS, actuators);
    }

    private static Object[] row(String site, String equipment, WearDay day) {
        return new Object[] {
            site,
            equipment,
            day.day(),
            day.hours(),
            day.measured(),
            day.followed(),
            day.useHours(),
            day.starts(),
            new SqlParameterValue(
                    Types.ARRAY, day.load().isEmpty() ? null : day.load().toArray(Double[]::new))
        };
    }

    private static Object[] row(String site, String equipment, ActuatorDay day) {
        return new Object[] {site, equipment, day.point(), day.day(), day.measured(), day.strokes(), day.reversals()};
    }
}
