package io.plenum.alarm.rule;

import io.plenum.alarm.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rules in the database. Target and condition are JSON, read into the records that the API speaks of. */
@Repository
public class RuleStore {

    private static final String INSERT = """
            INSERT INTO alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband,
              occupied_only, running_only, advice)
            VALUES (:name, :enabled, :priority, CAST(:target AS jsonb), CAST(:condition AS jsonb), :on, :off, :deadband,
              :occupied, :running, :advice) RETURNING id""";
    private static final String UPDATE = """
            UPDATE alarm_rule SET name = :name, enabled = :enabled, priority = :priority,
              target = CAST(:target AS jsonb), condition = CAST(:condition AS jsonb), on_delay = :on, off_delay = :off,
              deadband = :deadband, occupied_only = :occupied, running_only = :running, advice = :advice
            WHERE id = :id AND removed_at IS NULL""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    public RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AlarmRule> all() {
        return jdbc.sql("SELECT * FROM alarm_rule WHERE removed_at IS NULL ORDER BY name, id")
                .query(this::rule)
                .list();
    }

    @Nullable
    public AlarmRule find(long id) {
        return jdbc.sql("SELECT * FROM alarm_rule WHERE id = ? AND removed_at IS NULL")
                .param(id)
                .query(this::rule)
                .optional()
                .orElse(null);
    }

    /** Whether there has ever been a rule. */
    boolean untouched() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM alarm_rule)")
                .query(Boolean.class)
                .single();
    }

    /** @return its id */
    public long add(AlarmRule rule) {
        return filled(INSERT, rule).query(Long.class).single();
    }

    /** @return whether there is one with this id */
    boolean change(AlarmRule rule) {
        return filled(UPDATE, rule).param("id", rule.id()).update() == 1;
    }

    public boolean remove(long id) {
        jdbc.sql("DELETE FROM alarm_pending WHERE rule = ?").param(id).update();
        return jdbc.sql("UPDATE alarm_rule SET removed_at = now() WHERE id = ? AND removed_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, AlarmRule rule) {
        return jdbc.sql(sql)
                .param("name", rule.name())
                .param("enabled", rule.enabled())
                .param("priority", rule.priority().name())
                .param("target", json.writeValueAsString(rule.target()))
                .param("condition", json.writeValueAsString(rule.condition()))
                .param("on", (int) rule.onDelay().toSeconds())
                .param("off", (int) rule.offDelay().toSeconds())
                .param("deadband", rule.deadband())
                .param("occupied", rule.applicability().occupiedOnly())
                .param("running", rule.applicability().runningOnly())
                .param("advice", rule.advice());
    }

    private AlarmRule rule(ResultSet row, int number) throws SQLException {
        return new AlarmRule(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("enabled"),
                Priority.valueOf(row.getString("priority")),
                json.readValue(row.getString("target"), AlarmRule.Target.class),
                json.readValue(row.getString("condition"), Condition.class),
                Duration.ofSeconds(row.getInt("on_delay")),
                Duration.ofSeconds(row.getInt("off_delay")),
                row.getDouble("deadband"),
                new AlarmRule.Applicability(row.getBoolean("occupied_only"), row.getBoolean("running_only")),
                row.getString("advice"));
    }
}
