package io.plenum.schedule.run;

import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.schedule.plan.SitePosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plenum's own schedules, and where sites are. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class BuildingScheduleStore {

    private static final String PUT = """
            INSERT INTO building_schedule
              (id, site, name, owner, targets, program, priority, enabled, paused_until, changed)
            VALUES (:id, :site, :name, :owner, CAST(:targets AS jsonb), CAST(:program AS jsonb), :priority, :enabled, :paused, :now)
            ON CONFLICT (id) DO UPDATE SET site = excluded.site, name = excluded.name, owner = excluded.owner,
              targets = excluded.targets, program = excluded.program, priority = excluded.priority,
              enabled = excluded.enabled, paused_until = excluded.paused_until, changed = excluded.changed""";
    private static final String PLACE = """
            INSERT INTO site_position (site, latitude, longitude) VALUES (:site, :latitude, :longitude)
            ON CONFLICT (site) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    BuildingScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A schedule as it is kept.
     *
     * @param changed what was due before is no matter of it (UTC)
     */
    record KeptSchedule(BuildingSchedule schedule, Instant changed) {}

    /** By name. */
    List<KeptSchedule> all() {
        return jdbc.sql("SELECT * FROM building_schedule ORDER BY name, id")
                .query((row, number) -> kept(row))
                .list();
    }

    @Nullable
    KeptSchedule find(UUID id) {
        return jdbc.sql("SELECT * FROM building_schedule WHERE id = :id")
                .param("id", id)
                .query((row, number) -> kept(row))
                .optional()
                .orElse(null);
    }

    int count() {
        return jdbc.sql("SELECT count(*) FROM building_schedule")
                .query(Integer.class)
                .single();
    }

    void put(BuildingSchedule schedule, Instant now) {
        jdbc.sql(PUT)
                .param("id", schedule.id())
                .param("site", schedule.site())
                .param("name", schedule.name())
                .param("owner", schedule.owner())
                .param("targets", json.writerFor(ScheduleTargets.class).writeValueAsString(schedule.targets()))
                .param("program", json.writeValueAsString(schedule.program()))
                .param("priority", schedule.priority())
                .param("enabled", schedule.enabled())
                .param(
                        "paused",
                        schedule.pausedUntil() == null
                                ? null
                                : schedule.pausedUntil().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM building_schedule WHERE id = :id").param("id", id).update();
    }

    /** Null where nobody has said it. */
    @Nullable
    SitePosition position(String site) {
        return jdbc.sql("SELECT latitude, longitude FROM site_position WHERE site = :site")
                .param("site", site)
                .query((row, number) -> new SitePosition(row.getDouble("latitude"), row.getDouble("longitude")))
                .optional()
                .orElse(null);
    }

    void position(String site, SitePosition position) {
        jdbc.sql(PLACE)
                .param("site", site)
                .param("latitude", position.latitude())
                .param("longitude", position.longitude())
                .update();
    }

    private KeptSchedule kept(ResultSet row) throws SQLException {
        OffsetDateTime paused = row.getObject("paused_until", OffsetDateTime.class);
        BuildingSchedule schedule = new BuildingSchedule(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("owner"),
                row.getString("site"),
                json.readValue(row.getString("targets"), ScheduleTargets.class),
                json.readValue(row.getString("program"), ScheduleProgram.class),
                row.getInt("priority"),
                row.getBoolean("enabled"),
                paused == null ? null : paused.toInstant());
        return new KeptSchedule(
                schedule, row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
