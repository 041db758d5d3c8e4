package io.plenum.simulation.store;

import io.plenum.simulation.Scenario;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenarios as rows. What a later version of the product has kept in a format of its own is left alone and not shown. Every call may throw
 * Spring's {@code DataAccessException}.
 */
@Repository
class ScenarioStore {

    /** Of the JSON in which changes and weather are kept. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's own, and those that are shared; the one changed last first. */
    List<SavedScenario> visible(String site, String owner) {
        return jdbc.sql("""
            SELECT * FROM simulation_scenario WHERE site = ? AND (shared OR owner = ?) AND format = ?
            ORDER BY changed DESC, id DESC""")
                .params(site, owner, FORMAT)
                .query((row, number) -> scenario(row))
                .list();
    }

    @Nullable
    SavedScenario find(long id) {
        return jdbc.sql("SELECT * FROM simulation_scenario WHERE id = ? AND format = ?")
                .params(id, FORMAT)
                .query((row, number) -> scenario(row))
                .optional()
                .orElse(null);
    }

    int count(String owner) {
        return jdbc.sql("SELECT count(*) FROM simulation_scenario WHERE owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /** The number of what is wanted does not count. */
    long add(SavedScenario wanted) {
        return jdbc.sql("""
            INSERT INTO simulation_scenario (site, name, owner, shared, format, scenario, created, changed, changed_by)
            VALUES (:site, :name, :owner, :shared, :format, CAST(:scenario AS jsonb), :created, :changed, :by) RETURNING id""")
                .param("site", wanted.site())
                .param("name", wanted.name())
                .param("owner", wanted.owner())
                .param("shared", wanted.shared())
                .param("format", FORMAT)
                .param("scenario", JSON.writeValueAsString(wanted.scenario()))
                .param("created", wanted.created().atOffset(ZoneOffset.UTC))
                .param("changed", wanted.changed().atOffset(ZoneOffset.UTC))
                .param("by", wanted.changedBy())
                .query(Long.class)
                .single();
    }

    void update(SavedScenario one) {
        jdbc.sql("""
            UPDATE simulation_scenario SET name = :name, shared = :shared, scenario = CAST(:scenario AS jsonb),
              recommendation = :recommendation, changed = :changed, changed_by = :by WHERE id = :id""")
                .param("name", one.name())
                .param("shared", one.shared())
                .param("scenario", JSON.writeValueAsString(one.scenario()))
                .param("recommendation", one.recommendation())
                .param("changed", one.changed().atOffset(ZoneOffset.UTC))
                .param("by", one.changedBy())
                .param("id", one.id())
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM simulation_scenario WHERE id = ?").param(id).update();
    }

    private static SavedScenario scenario(ResultSet row) throws SQLException {
        long recommendation = row.getLong("recommendation");
        Long known = row.wasNull() ? null : recommendation;
        return new SavedScenario(
                row.getLong("id"),
                row.getString("site"),
                row.getString("name"),
                row.getString("owner"),
                row.getBoolean("shared"),
                JSON.readValue(row.getString("scenario"), Scenario.class),
                known,
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("changed").toInstant(),
                row.getString("changed_by"));
    }
}
