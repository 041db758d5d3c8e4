package io.plenum.control.run;

import io.plenum.link.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loops and their steps. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class LoopStore {

    private static final String ALL = "SELECT * FROM control_loop";
    private static final String ACTIVE = """
             WHERE mode <> 'STOPPED' OR EXISTS (SELECT FROM control_target WHERE loop = id AND override_id IS NOT NULL)
            ORDER BY created, id""";
    private static final String ADD = """
            INSERT INTO control_loop (id, site, kind, equipment, point, mode, low, high, comfort_kelvin, comfort_share,
                occupied_from, occupied_to, occupied_days, owner, created, changed)
            VALUES (:id, :site, :kind, :equipment, :point, :mode, :low, :high, :kelvin, :share,
                :from, :to, CAST(:days AS integer[]), :owner, :created, :created)""";
    private static final String UPDATE = """
            UPDATE control_loop SET mode = :mode, low = :low, high = :high, comfort_kelvin = :kelvin, comfort_share = :share,
                occupied_from = :from, occupied_to = :to, occupied_days = CAST(:days AS integer[]), owner = :owner,
                changed = :changed, until = :until, why = :why, why_arguments = CAST(:arguments AS text[]),
                trial = :trial, trial_first = :first, trial_seed = :seed, trial_actions = :actions, trial_action = :action
            WHERE id = :id AND changed = :before""";
    private static final String STEP = """
            INSERT INTO control_step (loop, time, wanted, actual, requests, running, live)
            VALUES (:loop, :time, :wanted, :actual, :requests, :running, :live) ON CONFLICT DO NOTHING""";
    private static final String STEPS = """
            SELECT time, wanted, actual, requests, running, live FROM control_step
            WHERE loop = :loop AND time >= :from AND time < :to ORDER BY time LIMIT :most""";
    private static final String DAYS = """
            SELECT CAST(time AT TIME ZONE :zone AS date) AS day, count(*) AS steps,
                count(*) FILTER (WHERE running) AS running, count(*) FILTER (WHERE running AND live) AS live
            FROM control_step WHERE loop = :loop GROUP BY 1""";

    private final JdbcClient jdbc;

    private final TargetStore targets;

    LoopStore(JdbcClient jdbc, TargetStore targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    /** The oldest first, also those that are stopped. */
    List<ControlLoop> all() {
        return loops(jdbc.sql(ALL + " ORDER BY created, id"));
    }

    List<ControlLoop> active() {
        return loops(jdbc.sql(ALL + ACTIVE));
    }

    @Nullable
    ControlLoop find(UUID id) {
        return loops(jdbc.sql(ALL + " WHERE id = :id").param("id", id)).stream()
                .findFirst()
                .orElse(null);
    }

    private List<ControlLoop> loops(JdbcClient.StatementSpec query) {
        Map<UUID, List<HeldTarget>> held = targets.all();
        return query.query((row, n) -> LoopRow.loop(row, held)).list();
    }

    void add(ControlLoop loop) {
        jdbc.sql(ADD)
                .param("id", loop.id())
                .param("site", loop.site())
                .param("kind", loop.kind().name())
                .param("equipment", loop.equipment())
                .param("point", loop.point())
                .param("mode", loop.mode().name())
                .param("low", loop.low())
                .param("high", loop.high())
                .param("kelvin", loop.comfortKelvin())
                .param("share", loop.comfortShare())
                .param("from", loop.hours().from())
                .param("to", loop.hours().to())
                .param("days", LoopRow.days(loop.hours()))
                .param("owner", loop.owner())
                .param("created", time(loop.created()))
                .update();
    }

    /** Nothing where somebody has changed it in between. @return whether it was changed */
    boolean replace(ControlLoop before, ControlLoop loop) {
        TrialShare trial = loop.trial();
        Problem why = loop.why();
        int changed = jdbc.sql(UPDATE)
                .param("id", loop.id())
                .param("before", time(before.changed()))
                .param("mode", loop.mode().name())
                .param("low", loop.low())
                .param("high", loop.high())
                .param("kelvin", loop.comfortKelvin())
                .param("share", loop.comfortShare())
                .param("from", loop.hours().from())
                .param("to", loop.hours().to())
                .param("days", LoopRow.days(loop.hours()))
                .param("owner", loop.owner())
                .param("changed", time(loop.changed()))
                .param("until", loop.until() == null ? null : time(loop.until()))
                .param("why", why == null ? null : why.messageKey())
                .param(
                        "arguments",
                        why == null ? new String[0] : why.arguments().toArray(String[]::new))
                .param("trial", trial == null ? null : trial.trial())
                .param("first", trial == null ? null : trial.plan().first())
                .param("seed", trial == null ? null : trial.plan().seed())
                .param("actions", trial == null ? null : trial.plan().actions())
                .param("action", trial == null ? null : trial.action())
                .update();
        return changed > 0;
    }

    /** How its points stand now; by the job, and by whoever lets it live. */
    void holds(ControlLoop loop, List<HeldTarget> now) {
        targets.replace(loop.id(), loop.targets(), now);
    }

    void add(UUID loop, LoopStep step) {
        jdbc.sql(STEP)
                .param("loop", loop)
                .param("time", time(step.time()))
                .param("wanted", step.wanted())
                .param("actual", Double.isNaN(step.actual()) ? null : step.actual())
                .param("requests", step.requests())
                .param("running", step.running())
                .param("live", step.live())
                .update();
    }

    /** The oldest first. */
    List<LoopStep> steps(UUID loop, Instant from, Instant to, int most) {
        return jdbc.sql(STEPS)
                .param("loop", loop)
                .param("from", time(from))
                .param("to", time(to))
                .param("most", most)
                .query((row, n) -> step(row))
                .list();
    }

    /** Steps by local day. */
    Map<LocalDate, DaySteps> days(UUID loop, ZoneId zone) {
        Map<LocalDate, DaySteps> days = new TreeMap<>();
        jdbc.sql(DAYS)
                .param("loop", loop)
                .param("zone", zone.getId())
                .query((row, n) -> Map.entry(
                        row.getObject("day", LocalDate.class),
                        new DaySteps(row.getInt("steps"), row.getInt("running"), row.getInt("live"))))
                .list()
                .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }

    /** Steps of a day that were kept: all, with the machine running, and live of these. */
    record DaySteps(int all, int running, int live) {}

    /** @return how many steps were too old */
    int forget(Instant before) {
        return jdbc.sql("DELETE FROM control_step WHERE time < :before")
                .param("before", time(before))
                .update();
    }

    private static LoopStep step(ResultSet row) throws SQLException {
        double actual = row.getDouble("actual");
        boolean unknown = row.wasNull();
        return new LoopStep(
                LoopRow.instant(row, "time"),
                row.getDouble("wanted"),
                unknown ? Double.NaN : actual,
                row.getInt("requests"),
                row.getBoolean("running"),
                row.getBoolean("live"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
