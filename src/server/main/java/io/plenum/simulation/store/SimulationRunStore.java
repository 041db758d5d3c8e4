package io.plenum.simulation.store;

import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Runs as rows; times are UTC. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class SimulationRunStore {

    /** Of a scenario; older ones go when another has ended. */
    static final int MOST_KEPT = 10;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    SimulationRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long scenario, Scenario ran, Instant now, String who) {
        return jdbc.sql("""
            INSERT INTO simulation_run (scenario, state, ran, asked, asked_by)
            VALUES (?, 'WAITING', CAST(? AS jsonb), ?, ?) RETURNING id""")
                .params(scenario, JSON.writeValueAsString(ran), now.atOffset(ZoneOffset.UTC), who)
                .query(Long.class)
                .single();
    }

    @Nullable
    SimulationRun find(long id) {
        return jdbc.sql("SELECT * FROM simulation_run WHERE id = ?")
                .param(id)
                .query((row, number) -> run(row))
                .optional()
                .orElse(null);
    }

    /** The newest first. */
    List<SimulationRun> of(long scenario) {
        return jdbc.sql("SELECT * FROM simulation_run WHERE scenario = ? ORDER BY id DESC")
                .param(scenario)
                .query((row, number) -> run(row))
                .list();
    }

    /** The newest; null where there is none. */
    @Nullable
    SimulationRun last(long scenario) {
        return jdbc.sql("SELECT * FROM simulation_run WHERE scenario = ? ORDER BY id DESC LIMIT 1")
                .param(scenario)
                .query((row, number) -> run(row))
                .optional()
                .orElse(null);
    }

    /** The one that has waited longest; null where none waits. */
    @Nullable
    SimulationRun next() {
        return jdbc.sql("SELECT * FROM simulation_run WHERE state = 'WAITING' ORDER BY id LIMIT 1")
                .query((row, number) -> run(row))
                .optional()
                .orElse(null);
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM simulation_run WHERE state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Held until the end of the transaction, so that two who ask at the same time do not get more in than may wait. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('simulation_run'))")
                .query((row, number) -> number)
                .list();
    }

    /** @return false where it waits no more */
    boolean started(long id, Instant now) {
        return jdbc.sql("UPDATE simulation_run SET state = 'RUNNING', started = ? WHERE id = ? AND state = 'WAITING'")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** @return false where it had ended before */
    boolean ended(long id, RunState state, Instant now, @Nullable ScenarioResult result, String error) {
        return jdbc.sql("""
            UPDATE simulation_run SET state = :state, ended = :now, result = CAST(:result AS jsonb), error = :error
            WHERE id = :id AND state IN ('WAITING', 'RUNNING')""")
                        .param("state", state.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("result", result == null ? null : JSON.writeValueAsString(result))
                        .param("error", error)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Cancels it where it still waits. @return false where it does not */
    boolean cancelWaiting(long id, Instant now) {
        return jdbc.sql("UPDATE simulation_run SET state = 'CANCELLED', ended = ? WHERE id = ? AND state = 'WAITING'")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Those that an earlier process of the server has left behind. */
    int interrupt(Instant askedBefore, Instant now) {
        return jdbc.sql("""
            UPDATE simulation_run SET state = 'INTERRUPTED', ended = ? WHERE state IN ('WAITING', 'RUNNING') AND asked < ?""")
                .params(now.atOffset(ZoneOffset.UTC), askedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Leaves the newest. */
    void trim(long scenario) {
        jdbc.sql("""
            DELETE FROM simulation_run WHERE scenario = :scenario AND state NOT IN ('WAITING', 'RUNNING') AND id NOT IN
              (SELECT id FROM simulation_run WHERE scenario = :scenario ORDER BY id DESC LIMIT :most)""").param("scenario", scenario).param("most", MOST_KEPT).update();
    }

    private static SimulationRun run(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new SimulationRun(
                row.getLong("id"),
                row.getLong("scenario"),
                RunState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("ran"), Scenario.class),
                row.getTimestamp("asked").toInstant(),
                row.getString("asked_by"),
                time(row.getTimestamp("started")),
                time(row.getTimestamp("ended")),
                result == null ? null : JSON.readValue(result, ScenarioResult.class),
                row.getString("error"));
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
