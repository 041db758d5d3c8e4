package io.plenum.command.rule;

import io.plenum.access.Role;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.PolicySwitches.LastSwitch;
import io.plenum.point.unit.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Grants and the switches of the policy. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class CommandGrantStore {

    private final JdbcClient jdbc;

    CommandGrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The one row of the policy.
     *
     * @param revision another one after each change
     * @param changed UTC
     */
    record Switches(boolean readOnly, boolean twoPersons, long revision, String who, String reason, Instant changed) {}

    Switches switches() {
        return jdbc.sql("SELECT read_only, two_persons, revision, who, reason, changed FROM command_policy")
                .query((row, index) -> new Switches(
                        row.getBoolean("read_only"),
                        row.getBoolean("two_persons"),
                        row.getLong("revision"),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Until the end of the transaction nobody else changes anything. */
    void lock() {
        jdbc.sql("SELECT revision FROM command_policy FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void put(boolean readOnly, boolean twoPersons, String who, String reason, Instant now) {
        jdbc.sql("""
                UPDATE command_policy SET read_only = :readOnly, two_persons = :twoPersons, revision = revision + 1, who = :who,
                    reason = :reason, changed = :now""")
                .param("readOnly", readOnly)
                .param("twoPersons", twoPersons)
                .param("who", who)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO command_switch (read_only, two_persons, who, reason, changed)
                SELECT read_only, two_persons, who, reason, changed FROM command_policy""").update();
    }

    /** The latest changes of the switches, the newest first. */
    List<LastSwitch> changes(int most) {
        return jdbc.sql("SELECT * FROM command_switch ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, index) -> new LastSwitch(
                        row.getBoolean("read_only"),
                        row.getBoolean("two_persons"),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is opened has changed without anybody changing it here: by the model or a connection. */
    long nextRevision() {
        return jdbc.sql("UPDATE command_policy SET revision = revision + 1 RETURNING revision")
                .query(Long.class)
                .single();
    }

    List<CommandGrant> grants() {
        return jdbc.sql("SELECT * FROM command_grant ORDER BY id")
                .query((row, index) -> grant(row))
                .list();
    }

    /** @return its id */
    long add(CommandGrant grant) {
        return written(jdbc.sql("""
                INSERT INTO command_grant (target, pattern, low, high, unit, interval_s, longest_s, role, two_persons, who, changed)
                VALUES (:target, :pattern, :low, :high, :unit, :interval, :longest, :role, :twoPersons, :who, :changed)
                RETURNING id"""), grant).query(Long.class).single();
    }

    void put(CommandGrant grant) {
        written(jdbc.sql("""
                UPDATE command_grant SET target = :target, pattern = :pattern, low = :low, high = :high, unit = :unit,
                    interval_s = :interval, longest_s = :longest, role = :role, two_persons = :twoPersons, who = :who,
                    changed = :changed WHERE id = :id"""), grant).param("id", grant.id()).update();
    }

    private static StatementSpec written(StatementSpec statement, CommandGrant grant) {
        Unit unit = grant.unit();
        return statement
                .param("target", grant.target().name())
                .param("pattern", grant.pattern())
                .param("low", grant.low(), Types.DOUBLE)
                .param("high", grant.high(), Types.DOUBLE)
                .param("unit", unit == null ? null : unit.name(), Types.VARCHAR)
                .param("interval", grant.interval().toSeconds())
                .param("longest", grant.longest().toSeconds())
                .param("role", grant.role().name())
                .param("twoPersons", grant.twoPersons())
                .param("who", grant.who())
                .param("changed", grant.changed().atOffset(ZoneOffset.UTC));
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM command_grant WHERE id = :id").param("id", id).update();
    }

    private static CommandGrant grant(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new CommandGrant(
                row.getLong("id"),
                Target.valueOf(row.getString("target")),
                row.getString("pattern"),
                (Double) row.getObject("low"),
                (Double) row.getObject("high"),
                stored(unit),
                Duration.ofSeconds(row.getInt("interval_s")),
                Duration.ofSeconds(row.getInt("longest_s")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("two_persons"),
                row.getString("who"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Unit stored(@Nullable String name) {
        return name == null ? null : Unit.stored(name);
    }
}
